import { META_HOST, parseOrg } from '../browser/hosts'

/** The two hosts that a start will ask for; Okta's is null while the text names no org. */
export interface Sites {
  okta: string | null
  meta: string
}

/** The hosts for what stands in the field right now. */
export function sitesFor(text: string): Sites {
  return { okta: parseOrg(text)?.adminHost ?? null, meta: META_HOST }
}
