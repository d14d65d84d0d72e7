import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

// Public metadata files of many projects; too many licences to be shipped with this one.
const corpora =
  process.env['TANDEM_CORPORA'] ??
  ['corpora', '../shared/corpora'].find((path) => existsSync(path)) ??
  'corpora'
const folder = join(corpora, 'saml-metadata')

/** The metadata files at hand, by name; empty, with a printed reason, if the folder is not there. */
export function metadataCorpus(): { name: string; text: string }[] {
  if (!existsSync(folder)) {
    console.warn(`SKIPPED: no metadata corpus at ${folder}; set TANDEM_CORPORA to the folder that holds it.`)
    return []
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
