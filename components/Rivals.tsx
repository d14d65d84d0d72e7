import type { Reading } from '../lib/setup/state'
import { Button } from './ui/Button'
import { SourceText } from './ValueSource'

interface RivalsProps {
  label: string
  rivals: readonly Reading[]
  onChoose: (text: string) => void
}

/** The texts that disagree, each with its source, for the admin to settle which one is right. */
export function Rivals({ label, rivals, onChoose }: RivalsProps) {
  return (
    <div className="rivals">
      <p>Which one is right?</p>
      {rivals.map(({ value, source }, place) => (
        <div key={`${source.at} ${value}`} className="rival" data-part="rival">
          <code className="value-text" data-folded={value.includes('\n') || undefined}>
            {value}
          </code>
          <div className="rival-foot">
            <span>
              <SourceText source={source} />
            </span>
            <Button
              aria-label={`Use this one for ${label}: ${place + 1} of ${rivals.length}`}
              onClick={() => onChoose(value)}
            >
              Use this one
            </Button>
          </div>
        </div>
      ))}
    </div>
  )
}
