import { LAB_PEOPLE, type LabWorld } from '../console'
import { startServer, type LabServer } from '../server'
import type { MetaOptions } from './options'
import { serviceProviderOf } from './service-provider'
import { createMetaSite, type MetaSite } from './site'
import { createTestBrowser, type TestBrowser } from './test-browser'
import { createTestIdp, type IdpAnswers, type SigningPair } from './test-idp'

/** A running practice Meta with an identity provider beside it, and Ada's signed-in browser. */
export interface TestLab {
  server: LabServer
  world: LabWorld
  meta: MetaSite
  /** What the identity provider will answer; change it to make it answer wrongly. */
  answers: IdpAnswers
  admin: TestBrowser
}

/** Starts a practice Meta whose identity provider answers rightly for Ada. */
export async function startTestLab(pair: SigningPair, options: MetaOptions = {}): Promise<TestLab> {
  const parts: Omit<TestLab, 'server' | 'admin'>[] = []
  const server = await startServer((world) => {
    const meta = createMetaSite(world, { latencyMs: 0, ...options })
    const { audienceUrl, acsUrl } = serviceProviderOf(meta.state)
    const answers: IdpAnswers = {
      pair,
      issuer: 'http://www.okta.com/exkpractice',
      audience: audienceUrl,
      recipient: acsUrl,
      destination: acsUrl,
      nameId: LAB_PEOPLE[0].email,
      signResponse: true,
    }
    parts.push({ world, meta, answers })
    return [meta, createTestIdp(answers)]
  })
  const [part] = parts
  if (!part) throw new Error('The lab started without its sites')
  return { server, ...part, admin: createTestBrowser(part.world, part.meta.signInCookies()) }
}
