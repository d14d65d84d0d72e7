import { useState } from 'react'
import { words } from '../boot'
import { call } from '../call'
import { useConsole } from '../console-data'
import { createStyles } from '../style-sheet'
import { Button, pressHandlers } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon, type IconName } from '../ui/icon'
import { TextField } from '../ui/text-field'

/** The mailboxes that belong to whoever runs a domain. */
const MAILBOXES = ['admin', 'administrator', 'hostmaster', 'postmaster', 'webmaster'] as const

const styles = createStyles({
  card: 'display:flex;align-items:center;gap:12px;margin:0 0 10px;padding:8px;border:1px solid #dee3e9;border-radius:4px;cursor:pointer',
  picture:
    'display:flex;align-items:center;justify-content:center;flex:none;width:64px;height:64px;border-radius:4px;background:#f1f3f6',
  title: 'display:block;font-size:15px;font-weight:700',
  foot: 'display:flex;align-items:center;gap:16px;padding:8px',
  end: 'display:flex;justify-content:flex-end;gap:8px;margin-top:12px',
  option: 'padding:8px 12px;margin:0 0 6px;border:1px solid #dee3e9;border-radius:4px;cursor:pointer',
  chosen: 'border-color:#0a78be;background:#e1ecf6',
})

function MethodCard(props: { icon: IconName; title: string; text: string; onPress: () => void }) {
  return (
    <div role="button" tabIndex={0} className={styles.card} {...pressHandlers(props.onPress)}>
      <span className={styles.picture}>
        <Icon name={props.icon} size={26} />
      </span>
      <span>
        <span className={styles.title}>{props.title}</span>
        <span>{props.text}</span>
      </span>
    </div>
  )
}

function ChooseMethod({ onEmail, onClose }: { onEmail: () => void; onClose: () => void }) {
  const [note, setNote] = useState(false)
  const refuse = () => setNote(true)
  return (
    <>
      <p>{words.verifyIntro}</p>
      <MethodCard icon="mail" title={words.byEmail} text={words.byEmailText} onPress={onEmail} />
      <MethodCard icon="folder" title={words.byFile} text={words.byFileText} onPress={refuse} />
      <MethodCard icon="globe" title={words.byDns} text={words.byDnsText} onPress={refuse} />
      {note ? <p role="alert">{words.onlyEmail}</p> : null}
      <div className={styles.foot}>
        <div>
          <div>{words.unableToVerify}</div>
          <div>{words.unableToVerifyText}</div>
        </div>
        <Button label={words.trustDomain} kind="flat" onPress={refuse} />
      </div>
      <div className={styles.end}>
        <Button label={words.cancel} onPress={onClose} />
      </div>
    </>
  )
}

/** Choosing a mailbox sends the code at once: the how-to names no button between the two. */
function ChooseMailbox({ domain, onSent }: { domain: string; onSent: (mailbox: string) => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const send = async (mailbox: string) => {
    if (chosen !== null) return
    setChosen(mailbox)
    await call('sendDomainCode', { domain, mailbox })
    onSent(`${mailbox}@${domain}`)
  }
  return (
    <>
      <p>{words.chooseMailbox}</p>
      <div role="radiogroup" aria-label={words.chooseMailbox} aria-busy={chosen !== null}>
        {MAILBOXES.map((mailbox) => (
          <div
            key={mailbox}
            role="radio"
            aria-checked={mailbox === chosen}
            tabIndex={0}
            className={`${styles.option} ${mailbox === chosen ? styles.chosen : ''}`}
            {...pressHandlers(() => void send(mailbox))}
          >
            {`${mailbox}@${domain}`}
          </div>
        ))}
      </div>
    </>
  )
}

function EnterCode(props: { domain: string; mailbox: string; onClose: () => void }) {
  const { reload } = useConsole()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const verify = async () => {
    setBusy(true)
    const { ok } = await call('verifyDomain', { domain: props.domain, code })
    if (ok) {
      await reload()
      props.onClose()
      return
    }
    setBusy(false)
    setWrong(true)
  }
  return (
    <>
      <p>{words.codeSent(props.mailbox)}</p>
      <TextField
        label={words.verificationCode}
        value={code}
        onChange={setCode}
        error={wrong ? words.wrongCode : undefined}
      />
      <div className={styles.end}>
        <Button label={words.cancel} onPress={props.onClose} />
        <Button
          label={words.verify}
          kind="primary"
          disabled={code.trim() === ''}
          busy={busy}
          onPress={() => void verify()}
        />
      </div>
    </>
  )
}

/** Verifies a domain: choose a way, choose a mailbox, enter the code from the mail. */
export function VerifyDialog({ domain, onClose }: { domain: string; onClose: () => void }) {
  const [step, setStep] = useState<'method' | 'mailbox' | { sentTo: string }>('method')
  return (
    <Dialog title={words.verifyTitle(domain)} onClose={onClose}>
      {step === 'method' ? <ChooseMethod onEmail={() => setStep('mailbox')} onClose={onClose} /> : null}
      {step === 'mailbox' ? <ChooseMailbox domain={domain} onSent={(sentTo) => setStep({ sentTo })} /> : null}
      {typeof step === 'object' ? (
        <EnterCode domain={domain} mailbox={step.sentTo} onClose={onClose} />
      ) : null}
    </Dialog>
  )
}
