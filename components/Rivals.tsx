import { messages, phrase } from '../lib/i18n/messages'
import type { CertificateDetails } from '../lib/saml/certificate'
import type { Reading } from '../lib/setup/state'
import { CertificateFacts } from './CertificateFacts'
import { Button } from './ui/Button'
import { SourceText } from './ValueSource'

const words = messages('Rivals', {
  which: 'Which one is right?',
  choose: 'Use this one',
  chooseFor: phrase('Use this one for {label}: {place} of {texts}'),
})

interface RivalsProps {
  label: string
  rivals: readonly Reading[]
  /** What is in them where they are certificates, whose texts all look alike; null for other texts. */
  certificates: readonly (CertificateDetails | null)[]
  onChoose: (text: string) => void
}

/** The texts that disagree, each with its source, for the admin to settle which one is right. */
export function Rivals({ label, rivals, certificates, onChoose }: RivalsProps) {
  return (
    <div className="rivals">
      <p>{words().which}</p>
      {rivals.map(({ value, source }, place) => (
        <div key={value} className="rival" data-part="rival">
          <code className="value-text" data-folded={value.includes('\n') || undefined}>
            {value}
          </code>
          <RivalFacts certificate={certificates[place] ?? null} />
          <div className="rival-foot">
            <span>
              <SourceText source={source} />
            </span>
            <Button
              aria-label={words().chooseFor({ label, place: place + 1, texts: rivals.length })}
              onClick={() => onChoose(value)}
            >
              {words().choose}
            </Button>
          </div>
        </div>
      ))}
    </div>
  )
}

function RivalFacts({ certificate }: { certificate: CertificateDetails | null }) {
  return certificate && <CertificateFacts certificate={certificate} />
}
