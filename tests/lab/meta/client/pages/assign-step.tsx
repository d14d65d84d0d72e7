import { useState } from 'react'
import type { SetupView } from '../../console-calls'
import { words } from '../boot'
import { call } from '../call'
import { useConsole } from '../console-data'
import { Link, PATHS } from '../navigation'
import { createStyles } from '../style-sheet'
import { Button } from '../ui/button'
import { ChipBox } from '../ui/chip-box'
import { Icon } from '../ui/icon'
import { ErrorText } from './card'

const styles = createStyles({
  link: 'color:#0a78be;text-decoration:none',
  tip: 'display:flex;align-items:center;gap:12px;margin:0 0 16px;padding:14px;border-radius:4px;background:#f1f3f6',
})

interface AssignStepProps {
  setup: SetupView
  onActivated: () => Promise<void>
}

/** Step 4: which domains sign in here from now on; the button acts at once. */
export function AssignStep({ setup, onActivated }: AssignStepProps) {
  const { view } = useConsole()
  const [assigned, setAssigned] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const all = [...view.domains.map((domain) => domain.name), words.allNew]
  const unassigned = all.filter((chip) => !assigned.includes(chip))
  const assign = (chip: string) => setAssigned([...assigned, chip])
  const unassign = (chip: string) => setAssigned(assigned.filter((other) => other !== chip))

  const activate = async () => {
    setBusy(true)
    const answer = await call('activate', {
      setupId: setup.id,
      domains: assigned.filter((chip) => chip !== words.allNew),
      includeNewDomains: assigned.includes(words.allNew),
    })
    if (answer.ok) {
      await onActivated()
      return
    }
    setError(answer.message)
    setBusy(false)
  }

  const [before, tab, after] = words.peopleTip
  return (
    <>
      <ChipBox
        label={words.assignTo(setup.name)}
        chips={assigned}
        options={unassigned}
        onRemove={unassign}
        onAdd={assign}
      />
      <ChipBox
        label={words.unassigned}
        chips={unassigned}
        options={assigned}
        onRemove={assign}
        onAdd={unassign}
      />
      <div className={styles.tip}>
        <Icon name="bulb" />
        <span>
          {before}
          <Link to={PATHS.directory} className={styles.link}>
            {tab}
          </Link>
          {after}
        </span>
      </div>
      <Button
        label={words.activate}
        kind="primary"
        wide
        disabled={assigned.length === 0}
        busy={busy}
        onPress={() => void activate()}
      />
      {error === null ? null : <ErrorText>{error}</ErrorText>}
    </>
  )
}
