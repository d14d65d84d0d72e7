import { problemOf, type ValueProblem } from '../guide/recognise'
import { values, type ValueId } from '../guide/values'
import { compact, tidyPem } from '../page/text'
import { parseCertificate } from '../saml/certificate'
import type { Source } from '../setup/events'
import type { PanelStore } from './store'

/**
 * Takes a text that a person pasted or pointed at for a value, and records what came of it. Says why it is none; null
 * when it is one.
 */
export async function takeValue(
  panel: PanelStore,
  id: ValueId,
  raw: string,
  from: Pick<Source, 'method' | 'url'>,
): Promise<ValueProblem | null> {
  let text = values[id].kind === 'name' ? raw.trim() : compact(raw)
  let problem = problemOf(id, text)
  if (id === 'certificate') {
    const parsed = await parseCertificate(tidyPem(raw))
    text = parsed.ok ? parsed.certificate.pem : ''
    problem = parsed.ok ? null : parsed.reason === 'private-key' ? 'private-key' : 'not-a-certificate'
  }
  const console = from.url === null ? null : (values[id].readIn?.console ?? null)
  const source: Source = { ...from, console, at: new Date().toISOString() }
  const value = problem ? '' : text
  await panel.append('person', [{ type: 'value.captured', id, value, source, problem }])
  return problem
}
