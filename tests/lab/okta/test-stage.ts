import { afterEach, beforeEach, expect } from 'vitest'
import * as v from 'valibot'
import type { LabWorld } from '../console'
import { startServer, type LabServer } from '../server'
import { createOktaSite, type OktaSite } from './site'
import type { OktaApp } from './state'
import { USER_NAME_FORMATS } from './user-name-formats'

/** The practice org's console. */
export const ADMIN = 'https://acme-admin.okta.com'

/** What a test saves as Meta's Audience URL. */
export const AUDIENCE = 'https://work.meta.com/company/1234567890'

/** What a test saves as Meta's ACS URL. */
export const ACS = 'https://work.meta.com/work/saml.php?__cid=987654'

/** The option values of two username formats. */
export const FORMATS = {
  email: USER_NAME_FORMATS.find(({ label }) => label === 'Email')?.value ?? '',
  none: USER_NAME_FORMATS.find(({ type }) => type === 'NONE')?.value ?? '',
}

/** What a test needs of a running lab. */
export interface OktaStage {
  readonly okta: OktaSite
  fetch: LabWorld['fetch']
}

/** A practice Okta without its Meta, on a server of its own. */
export interface Stage extends OktaStage {
  readonly server: LabServer
}

const formAnswer = v.looseObject({
  saved: v.optional(v.boolean()),
  errors: v.optional(v.array(v.string())),
  redirect: v.optional(v.string()),
})

/** Sets a fresh stage before each test of the file, and strikes it afterwards. */
export function useStage(): Stage {
  let current: Stage | undefined
  const now = (): Stage => {
    if (!current) throw new Error('There is a stage only while a test runs')
    return current
  }
  beforeEach(async () => {
    current = await openStage()
  })
  afterEach(() => now().server.close())
  return {
    get okta() {
      return now().okta
    },
    get server() {
      return now().server
    },
    fetch: (url, init) => now().fetch(url, init),
  }
}

async function openStage(): Promise<Stage> {
  const built: OktaSite[] = []
  const server = await startServer(async (world) => {
    const okta = createOktaSite(world, { lazyPaneMs: 0 })
    await okta.ready
    built.push(okta)
    return [okta]
  })
  const [okta] = built
  if (!okta) throw new Error('The server made no site')
  return { okta, server, fetch: (url, init) => server.fetch(url, init) }
}

/** The cookie header of a signed-in person. */
export function cookieOf(stage: OktaStage, login = 'ada@acme.example'): { Cookie: string } {
  const [cookie] = stage.okta.signInCookies(login)
  return { Cookie: `${cookie?.name}=${cookie?.value}` }
}

/** What a browser can do with a person's cookies and an open console page. */
export async function browserOf(stage: OktaStage, login?: string) {
  const headers = cookieOf(stage, login)
  const get = (url: string) => stage.fetch(url, { headers })
  const page = await (await get(`${ADMIN}/admin/dashboard`)).text()
  const xsrf = /id="_xsrfToken"[^>]*>([0-9a-f]+)</.exec(page)?.[1] ?? ''
  const post = async (path: string, form: Record<string, string>, token = xsrf) => {
    const response = await stage.fetch(ADMIN + path, {
      method: 'POST',
      headers: { ...headers, 'X-Okta-XsrfToken': token },
      body: new URLSearchParams(form),
    })
    const text = await response.text()
    const body = v.parse(formAnswer, JSON.parse(text.replace('while(1){};', '')))
    return { status: response.status, body }
  }
  const api = async (path: string) => {
    const response = await get(`${ADMIN}/api/v1/${path}`)
    const body: unknown = await response.json()
    return { status: response.status, headers: response.headers, body }
  }
  return { get, post, api }
}

/** The console path of an app. */
export function pathOf(app: OktaApp): string {
  return `/admin/app/${app.name}/instance/${app.id}`
}

/** Adds Meta Work Accounts through the wizard. */
export async function addApp(stage: OktaStage): Promise<OktaApp> {
  const ada = await browserOf(stage)
  const { body } = await ada.post('/admin/app/facebook_work_accounts/instance/_new_/', {
    label: 'Meta Work Accounts',
  })
  expect(body.redirect).toMatch(
    /^\/admin\/app\/facebook_work_accounts\/instance\/0oa\w{17}\/#tab-assignments$/,
  )
  const [app] = stage.okta.state.apps
  if (!app) throw new Error('The wizard added no app')
  return app
}

/** Saves the Sign On form with Meta's values. */
export async function saveSignOn(stage: OktaStage, app: OktaApp, autofillSetting = FORMATS.email) {
  const ada = await browserOf(stage)
  return ada.post(`${pathOf(app)}/settings/sign-on`, { audienceUrl: AUDIENCE, acsUrl: ACS, autofillSetting })
}

/** An app with saved sign-on settings that Ada is assigned to. */
export async function readyApp(stage: OktaStage): Promise<OktaApp> {
  const app = await addApp(stage)
  await saveSignOn(stage, app)
  const ada = await browserOf(stage)
  const [user] = stage.okta.state.users
  await ada.post(`${pathOf(app)}/assign`, { userId: user?.id ?? '', userName: 'ada@acme.example' })
  return app
}
