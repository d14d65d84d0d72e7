import { playwright } from '@vitest/browser-playwright'
import { getuid } from 'node:process'
import { defineConfig } from 'vitest/config'
import type { BrowserCommand } from 'vitest/node'
import { findBrowser } from './scripts/browser/find'

type SignOnSamples = typeof import('./tests/lab/sign-on/sign-on-samples')

// Made by real SAML libraries, which need Node; loaded only for the test that asks.
const signOnSamples: BrowserCommand = async ({ project }) =>
  (await project.import<SignOnSamples>('/tests/lab/sign-on/sign-on-samples.ts')).makeSignOnSamples()

/** Machines differ: what a test waits for is late there, not missing. */
const waiting = { poll: { timeout: 20_000 } }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          expect: waiting,
          include: ['tests/unit/**/*.test.ts', 'tests/lab/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        // The page library needs layout and XML namespaces: a real browser, no imitation.
        test: {
          name: 'page',
          expect: waiting,
          include: ['tests/page/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/page/whole-page.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser(),
                args: [
                  ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
                  '--disable-gpu',
                  '--disable-background-networking',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
            commands: { signOnSamples },
          },
        },
      },
      {
        test: {
          name: 'e2e',
          expect: waiting,
          include: [
            'tests/e2e/**/*.test.ts',
            'tests/bench/**/*.test.ts',
            'tests/faults/**/*.test.ts',
            'tests/setup-faults/**/*.test.ts',
            'tests/trust/**/*.test.ts',
            'tests/firefox/start.test.ts',
          ],
          environment: 'node',
          // Each file has a lab and a browser of its own; they wait more than they work.
          maxWorkers: 4,
          // After the fast ones.
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Everything in Firefox; the runs of all tests take the beginning only.
        test: {
          name: 'firefox',
          expect: waiting,
          include: ['tests/firefox/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
