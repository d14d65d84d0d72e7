import { useState } from 'react'
import type { SetupView } from '../../console-calls'
import { words } from '../boot'
import { useConsole } from '../console-data'
import { Link, navigate, PATHS } from '../navigation'
import { createStyles } from '../style-sheet'
import { AccordionStep, type StepStatus } from '../ui/accordion'
import { AssignStep } from './assign-step'
import { Card } from './card'
import { IdpMetadataStep } from './idp-metadata-step'
import { OurMetadataStep } from './our-metadata-step'
import { TestStep } from './test-step'

const styles = createStyles({
  link: 'color:#0a78be',
  crumbs: 'display:flex;align-items:center;gap:8px;margin-bottom:16px;font-size:16px;font-weight:700',
  crumb: 'color:#5d6c7b;text-decoration:none',
})

type StepNumber = 1 | 2 | 3 | 4

/** Which step a set-up is at when its page is opened. */
function firstStep(setup: SetupView | undefined): StepNumber {
  if (!setup) return 1
  return setup.tested ? 4 : 3
}

/** Security › Single sign-on › Add IdP: the four steps. */
export function AddIdpPage() {
  const { view, reload } = useConsole()
  const setupId = new URLSearchParams(location.search).get('setup')
  const setup = view.setups.find((candidate) => candidate.id === setupId)
  const [current, setCurrent] = useState(() => firstStep(setup))
  const [expanded, setExpanded] = useState<readonly StepNumber[]>(() => [firstStep(setup)])

  const statusOf = (step: StepNumber): StepStatus => {
    if (step < current) return 'done'
    return step === current ? 'current' : 'todo'
  }
  const stepProps = (step: StepNumber) => ({
    status: statusOf(step),
    expanded: expanded.includes(step),
    onToggle: () =>
      setExpanded(expanded.includes(step) ? expanded.filter((other) => other !== step) : [...expanded, step]),
  })
  const goTo = (step: StepNumber, alsoOpen: readonly StepNumber[] = []) => {
    setCurrent(step)
    setExpanded([...alsoOpen, step])
  }

  return (
    <>
      <div className={styles.crumbs}>
        <Link to={PATHS.sso} className={styles.crumb}>
          {words.singleSignOn}
        </Link>
        <span>›</span>
        <span>{words.addIdp}</span>
      </div>
      <Card title={words.addIdpTitle}>
        <p>{words.addIdpIntro}</p>
        <div role="list">
          <AccordionStep title={words.step1} text={words.step1Text} {...stepProps(1)}>
            {/* The first step stays open beside the second. */}
            <OurMetadataStep onAdded={() => goTo(current === 1 ? 2 : current, [1])} />
          </AccordionStep>
          <AccordionStep title={words.step2} text={words.step2Text} {...stepProps(2)}>
            <IdpMetadataStep
              setup={setup}
              onValidated={async (id) => {
                history.replaceState(null, '', `${PATHS.addIdp}?${new URLSearchParams({ setup: id })}`)
                await reload()
                goTo(3)
              }}
            />
          </AccordionStep>
          <AccordionStep
            title={words.step3}
            text={
              <>
                {words.step3Text}{' '}
                <a role="link" className={styles.link}>
                  {words.learnMore}
                </a>
              </>
            }
            {...stepProps(3)}
          >
            {setup ? (
              <TestStep
                setup={setup}
                onPassed={async () => {
                  await reload()
                  goTo(4)
                }}
              />
            ) : null}
          </AccordionStep>
          <AccordionStep title={words.step4} text={words.step4Text} {...stepProps(4)}>
            {setup ? (
              <AssignStep
                setup={setup}
                onActivated={async () => {
                  await reload()
                  navigate(PATHS.sso)
                }}
              />
            ) : null}
          </AccordionStep>
        </div>
      </Card>
    </>
  )
}
