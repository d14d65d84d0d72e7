import { words } from '../boot'
import { useConsole } from '../console-data'
import { navigate, PATHS } from '../navigation'
import { Button } from '../ui/button'
import { Table } from '../ui/table'
import { Card, PageHead } from './card'

function openSetup(setupId: string): void {
  navigate(`${PATHS.addIdp}?${new URLSearchParams({ setup: setupId })}`)
}

/** Security › Single sign-on: the identity providers that were added. */
export function SingleSignOnPage() {
  const { view } = useConsole()
  return (
    <>
      <PageHead title={words.ssoTitle}>
        <Button label={words.addIdp} kind="primary" onPress={() => navigate(PATHS.addIdp)} />
      </PageHead>
      <Card>
        {view.setups.length === 0 ? (
          <p>{words.noIdp}</p>
        ) : (
          <Table
            columns={[words.idpName, words.assignedDomains, words.status, '']}
            rows={view.setups.map((setup) => ({
              key: setup.id,
              cells: [
                setup.name,
                [...setup.assignedDomains, ...(setup.includeNewDomains ? [words.allNew] : [])].join(', '),
                setup.active ? words.active : words.notActive,
                setup.active ? null : (
                  <Button key="continue" label={words.continueSetup} onPress={() => openSetup(setup.id)} />
                ),
              ],
            }))}
          />
        )}
      </Card>
    </>
  )
}
