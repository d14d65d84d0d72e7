import { captureNews, type Surroundings } from '../setup/observe'
import type { Sighting } from '../setup/sight'
import type { AppFacts } from '../okta/queries'
import { settingTexts } from '../okta/app-facts'
import { readAppMetadata } from '../setup/app-metadata'
import { parseCertificate } from '../saml/certificate'
import { createDocumentParser } from '../saml/document-parser'
import type { EventBody, Source } from '../setup/events'
import type { SetupState } from '../setup/state'

/** What Okta's API gives for the setup's values: from the app's metadata and its active signing key. */
export async function sightingsFromApi(host: string, appId: string, facts: AppFacts): Promise<Sighting[]> {
  const base = `https://${host}/api/v1/apps/${appId}`
  const sightings: Sighting[] = []
  if (facts.metadata.ok) {
    const source: Source = {
      console: 'okta',
      url: `${base}/sso/saml/metadata`,
      method: 'metadata',
      at: facts.metadata.at,
    }
    const read = await readAppMetadata(facts.metadata.value, createDocumentParser())
    if (read.ok) {
      sightings.push({ id: 'issuer', text: read.issuer, source })
      sightings.push({ id: 'signOnUrl', text: read.signOnUrl, source })
      sightings.push({ id: 'certificate', text: read.certificate.pem, source })
    }
  }
  if (facts.certificate.ok) {
    const read = await parseCertificate(facts.certificate.value)
    const source: Source = {
      console: 'okta',
      url: `${base}/credentials/keys`,
      method: 'api',
      at: facts.certificate.at,
    }
    if (read.ok) sightings.push({ id: 'certificate', text: read.certificate.pem, source })
  }
  return sightings
}

/** News from the API: values, and what Okta holds as saved. */
export function newsFromApi(
  state: SetupState,
  facts: AppFacts,
  sightings: readonly Sighting[],
  around: Surroundings,
): EventBody[] {
  if (!state.app) return []
  const news = captureNews(state, sightings, around)
  if (facts.app.ok) {
    const texts = settingTexts(facts.app.value)
    for (const id of ['audienceUrl', 'acsUrl'] as const) {
      const { value, saved } = state.values[id]
      // Where a page shows what is saved, the page is asked: the two must not contradict each other at every look.
      if (value !== null && saved === null && texts.includes(value))
        news.push({ type: 'value.saved', id, value })
    }
  }
  return news
}
