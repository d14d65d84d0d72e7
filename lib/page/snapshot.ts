import type { ConsoleId } from '../guide/types'
import { valueIds, values } from '../guide/values'
import { fieldFor } from './fill'
import { isTextField } from './find'
import { keepMark } from './mark'
import { keepPick, takePicked } from './pick'
import { readValues } from './readings'
import { scan, type PageIndex } from './scan'
import { createJudge } from './signals'
import type { PageField, PageSnapshot } from './types'
import { isDisabled, isVisible } from './visible'

function appOn(document: Document): PageSnapshot['app'] {
  const match = /^\/admin\/app\/([^/]+)\/instance\/(0oa[0-9A-Za-z]+)/.exec(document.location.pathname)
  const [, key, id] = match ?? []
  if (!key || !id) return null
  const label =
    document.getElementById('app-instance-name')?.textContent ?? document.querySelector('h1')?.textContent
  return { id, key, label: (label ?? '').trim().slice(0, 100) }
}

function isSignedOut(document: Document, index: PageIndex): boolean {
  if (/^\/(login|signin|oauth2)\b/.test(document.location.pathname)) return true
  if (/\bsign in$/i.test(document.title.trim())) return true
  return index.fields.some(
    (field) => field instanceof HTMLInputElement && field.type === 'password' && isVisible(field),
  )
}

function alertsOn(document: Document): string[] {
  return [...document.querySelectorAll('[role="alert"]')]
    .filter(isVisible)
    .map((alert) => (alert.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 3)
}

/** Everything of interest that the page shows now. */
export function readPage(document: Document, console: ConsoleId, setupName: string): PageSnapshot {
  keepMark()
  keepPick()
  const index = scan(document)
  const judge = createJudge(index, setupName)
  const signedOut = isSignedOut(document, index)
  const fields: PageSnapshot['fields'] = {}
  for (const id of valueIds) if (values[id].fillInto?.console === console) fields[id] = fieldFor(index, id)
  const testEmail: PageField | null = console === 'meta' ? fieldFor(index, 'testEmail') : null
  const { origin, pathname, hash } = document.location
  return {
    console,
    origin,
    path: pathname,
    hash: console === 'okta' ? hash.slice(0, 100) : '',
    title: document.title.slice(0, 100),
    app: console === 'okta' ? appOn(document) : null,
    readings: signedOut ? [] : readValues(index, console),
    fields: signedOut ? {} : fields,
    testEmail: signedOut ? null : testEmail,
    openFields: index.fields.filter((field) => isTextField(field) && !isDisabled(field) && isVisible(field))
      .length,
    signals: signedOut ? [] : judge.signals(console),
    controls: signedOut ? [] : judge.controls(console),
    alerts: alertsOn(document),
    signedOut,
    picked: takePicked(),
  }
}
