import { createMetaSite } from './meta/site'
import { createOktaSite, type OktaSite } from './okta/site'
import type { OktaOptions } from './okta/options'
import { startServer, type LabServer } from './server'

type MetaSite = ReturnType<typeof createMetaSite>
type MetaOptions = NonNullable<Parameters<typeof createMetaSite>[1]>

/** What a test may choose about the lab. */
export interface LabOptions {
  /** A fixed port; a free one is taken without it. */
  port?: number
  okta?: OktaOptions
  meta?: MetaOptions
}

/** The running lab: both practice consoles behind one local server. */
export interface Lab extends LabServer {
  okta: OktaSite
  meta: MetaSite
}

/** Starts the practice Okta and the practice Meta on one local port. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const sites: { okta?: OktaSite; meta?: MetaSite } = {}
  const server = await startServer(
    async (world) => {
      sites.okta = createOktaSite(world, options.okta)
      sites.meta = createMetaSite(world, options.meta)
      await sites.okta.ready
      return [sites.okta, sites.meta]
    },
    options.port === undefined ? {} : { port: options.port },
  )
  const { okta, meta } = sites
  if (!okta || !meta) throw new Error('The lab started without its sites')
  return { ...server, okta, meta }
}
