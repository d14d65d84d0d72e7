import { LockKeyhole } from 'lucide-react'
import { messages, phrase } from '../lib/i18n/messages'
import { Button } from './ui/Button'

const words = messages('AccessRefused', {
  title: 'Access was not allowed',
  text: phrase('Without access to {host} and work.meta.com Tandem sees nothing. Ask again, and allow both.'),
  again: 'Ask again',
  without: 'Start without it',
  works:
    'Without it, the steps, values that you paste and the report work; nothing is read, filled or checked on a page.',
})

interface AccessRefusedProps {
  /** Okta's host that was asked for. */
  host: string
  /** False while something is under way. */
  ready: boolean
  onAsk: () => void
  onWithout: () => void
}

/** The browser's question was answered with no: what that means, and both ways on. */
export function AccessRefused({ host, ready, onAsk, onWithout }: AccessRefusedProps) {
  return (
    <div className="access-refused">
      <h3>
        <LockKeyhole size={16} /> {words().title}
      </h3>
      <p>{words().text({ host })}</p>
      <div className="actions">
        <Button look="primary" ready={ready} onClick={() => ready && onAsk()}>
          {words().again}
        </Button>
        <Button look="quiet" ready={ready} onClick={() => ready && onWithout()}>
          {words().without}
        </Button>
      </div>
      <p className="hint">{words().works}</p>
    </div>
  )
}
