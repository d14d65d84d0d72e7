import { describe, expect, test } from 'vitest'
import { firstView } from '../../../lib/panel/first-view'
import { fold } from '../../../lib/setup/fold'
import { recordOf } from '../browser/stored'

describe('what is shown before anything was asked', () => {
  const setup = fold(recordOf('sample', 4))
  if (!setup) throw new Error('the sample has no beginning')
  const view = firstView(setup)

  test('is the step that the record is at, and no verdict of any check', () => {
    expect(view.now?.spec.id).toBe(view.steps.find(({ status }) => status === 'current')?.spec.id)
    expect(view.now).not.toBeNull()
    expect(view.checks).toBeNull()
  })

  test('says of neither console that it is ready, nor offers anything there', () => {
    for (const console of ['okta', 'meta'] as const)
      expect(view.consoles[console]).toMatchObject({ console, status: 'absent', apps: [], outline: false })
    expect(view.consoles.okta.host).toBe(setup.oktaHost)
  })
})
