import { ClipboardPaste, Copy, Crosshair, Waypoints } from 'lucide-react'
import { useState } from 'react'
import type { ValueSpec } from '../lib/guide/types'
import { values as specs } from '../lib/guide/values'
import { valueLabel } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, PanelView, ValueView } from '../lib/panel/view'
import type { Place } from '../lib/setup/state'
import { CertificateFacts } from './CertificateFacts'
import { PointingNote } from './PointingNote'
import { late } from './ui/late'
import { Button } from './ui/Button'
import { ToolButton } from './ui/ToolButton'
import { valueWhat } from './value-what'
import { ValueBadge } from './ValueBadge'
import { ValueSource } from './ValueSource'
import { ValueText } from './ValueText'

const PasteForm = late(async () => (await import('./PasteForm')).PasteForm)
const Rivals = late(async () => (await import('./Rivals')).Rivals)

const words = messages('ValueRow', {
  copy: 'Copy',
  copyValue: phrase('Copy {label}'),
  pick: 'Pick',
  pickValue: phrase('Pick {label} on the page'),
  trace: 'Trace',
  traceValue: phrase('Trace {label}'),
  aboutTrace: phrase('Trace {label}: where it was read, filled and saved, and by whom'),
  paste: 'Paste',
  pasteValue: phrase('Paste {label}'),
  pointedOut: 'Tandem looks where you pointed.',
  forget: 'Forget this place',
  forgetOf: phrase('Forget this place of {label}'),
})

interface ValueRowProps {
  value: ValueView
  /** Where the person pointed it out; null if nowhere. */
  place: Place | null
  /** What is pointed at for it right now. */
  pointing: PanelView['pointing']
  actions: PanelActions
  onTrace: () => void
}

/** One value: its text, where it came from and goes to, what is wrong with it, and the ways to get it by hand. */
export function ValueRow({ value, place, pointing, actions, onTrace }: ValueRowProps) {
  const [pasting, setPasting] = useState(false)
  const { id, state, certificate, problem } = value
  const spec: ValueSpec = specs[id]
  const label = valueLabel(id)
  return (
    <li className="value" data-value={id} data-status={state.status}>
      <div className="value-head">
        <div className="value-name">
          <h4 title={valueWhat(id)}>{label}</h4>
          <ValueBadge status={state.status} />
        </div>
        <div className="tools">
          <ToolButton
            name={words().copyValue({ label })}
            word={words().copy}
            icon={<Copy size={15} />}
            ready={state.value !== null}
            onClick={() => void actions.copy(id)}
          />
          <ToolButton
            name={words().pickValue({ label })}
            word={words().pick}
            icon={<Crosshair size={15} />}
            onClick={() => void actions.pick(id)}
          />
          <ToolButton
            name={words().traceValue({ label })}
            word={words().trace}
            title={words().aboutTrace({ label })}
            icon={<Waypoints size={15} />}
            onClick={onTrace}
          />
          <ToolButton
            name={words().pasteValue({ label })}
            word={words().paste}
            icon={<ClipboardPaste size={15} />}
            aria-expanded={pasting}
            onClick={() => setPasting(!pasting)}
          />
        </div>
      </div>
      <ValueText text={state.value ?? ''} long={spec.kind === 'certificate'} />
      {certificate && <CertificateFacts certificate={certificate} />}
      <ValueSource label={label} spec={spec} source={state.source} />
      {pointing && <PointingNote pointing={pointing} onStop={() => void actions.stopPointing()} />}
      {place && !pointing && (
        <p className="value-source value-place">
          <span>{words().pointedOut}</span>
          <Button
            look="quiet"
            aria-label={words().forgetOf({ label })}
            onClick={() => void actions.forgetPlace(place)}
          >
            {words().forget}
          </Button>
        </p>
      )}
      {problem !== null && (
        <p className="problem" data-part="problem">
          {problem}
        </p>
      )}
      {state.rivals.length > 0 && (
        <Rivals
          label={label}
          rivals={state.rivals}
          certificates={value.rivalCertificates}
          onChoose={(text) => void actions.choose(id, text)}
        />
      )}
      {pasting && (
        <PasteForm
          label={label}
          long={spec.kind === 'certificate'}
          onPaste={(text) => {
            setPasting(false)
            void actions.paste(id, text)
          }}
          onCancel={() => setPasting(false)}
        />
      )}
    </li>
  )
}
