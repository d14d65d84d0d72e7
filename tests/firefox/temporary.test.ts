import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMeta } from './consoles'
import { openPanel, start, type FirefoxPanel } from './panel'
import { setFirefoxStage, type FirefoxStage } from './stage'

/** As README.md says for the time before a store has it: a folder that Firefox forgets when it ends. */
describe('the build as a temporary add-on of Firefox', () => {
  let stage: FirefoxStage
  let panel: FirefoxPanel

  beforeAll(async () => {
    stage = await setFirefoxStage({ temporary: true })
    panel = await openPanel(stage)
    await start(stage, panel, true)
    await openMeta(stage)
    await panel.value('audienceUrl', 'captured')
  }, 120_000)
  afterAll(() => stage?.close())

  test('loaded again after a restart, it has the setup and the access that it had', async () => {
    const before = await panel.text('audienceUrl')
    await stage.restart()
    panel = await openPanel(stage)
    await panel.value('audienceUrl', 'captured')
    expect(await panel.text('audienceUrl')).toBe(before)
    await panel.console('meta', 'absent')
  })
})
