import { execSync } from 'node:child_process'
import { setStage } from '../tests/e2e/stage'
import { ssoIsActive } from '../tests/e2e/by-hand'
import { echoes, politeRate } from '../tests/access/announcements'
import { setUpByEar } from '../tests/access/by-ear'
import { unsaidStates } from '../tests/access/drawn'
import { namingFaults, outlineFaults } from '../tests/access/rules'

/**
 * `npm run test:access`: the whole setup by somebody who doesn't see the panel. She knows of it what Chromium's
 * accessibility tree says, reaches each control by Tab, and hears its live regions, which are listed. At each step the
 * tree's names, headings and states are checked. The end-to-end test of the whole setup, which is part of `npm test`,
 * is driven by keys, too.
 */
async function main(): Promise<number> {
  execSync('npx --no-install wxt build', { stdio: 'pipe' })
  const stage = await setStage()
  const faults = new Set<string>()
  try {
    let trees = 0
    const heard = await setUpByEar(stage, async (root, heading) => {
      trees++
      const [panel] = stage.context.pages().filter((page) => page.url().startsWith('chrome-extension:'))
      const states = panel ? await unsaidStates(panel, root) : []
      for (const fault of [...namingFaults(root), ...outlineFaults(root), ...states])
        faults.add(`${heading}: ${fault}`)
    })
    const { announcements, presses, headings } = heard
    const start = announcements[0]?.at ?? 0
    for (const { at, manner, text } of announcements)
      console.log(
        `${((at - start) / 1000).toFixed(1).padStart(6)} s  ${manner.padEnd(9)}  ${text.replaceAll('\n', ' ¶ ')}`,
      )
    for (const echo of echoes(announcements, presses)) faults.add(echo)
    const rate = politeRate(announcements, presses.length)
    if (rate > 1) faults.add(`${rate.toFixed(2)} polite messages for each action`)
    if (!ssoIsActive(stage.lab)) faults.add('SSO is not active at Meta')
    for (const fault of faults) console.error(fault)
    console.log(
      `${headings.length} steps by ear, ${trees} trees, ${presses.length} actions, ${announcements.length} announcements (${rate.toFixed(2)} polite ones for each action), ${faults.size} faults`,
    )
  } finally {
    await stage.close()
  }
  return faults.size === 0 ? 0 : 1
}

process.exitCode = await main()
