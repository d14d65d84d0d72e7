import { fillableOf } from '../guide/forms'
import type { ConsoleId } from '../guide/types'
import { fieldFor } from './fill'
import { isTextField, type Field } from './field'
import { keepMark } from './mark'
import { readValues } from './readings'
import { scan, type PageIndex } from './scan'
import { createJudge } from './signals'
import type { PageSnapshot, Pick } from './types'
import { isDisabled } from './visible'

function appOn(document: Document): PageSnapshot['app'] {
  const match = /^\/admin\/app\/([^/]+)\/instance\/(0oa[0-9A-Za-z]+)/.exec(document.location.pathname)
  const [, key, id] = match ?? []
  if (!key || !id) return null
  const label =
    document.getElementById('app-instance-name')?.textContent ?? document.querySelector('h1')?.textContent
  return { id, key, label: (label ?? '').trim().slice(0, 100) }
}

function isSignedOut(index: PageIndex): boolean {
  const { document } = index
  if (/^\/(login|signin|oauth2)\b/.test(document.location.pathname)) return true
  if (/\bsign in$/i.test(document.title.trim())) return true
  const shown = (field: Field) => isTextField(field) && index.isVisible(field)
  if (!index.fields.some((field) => field.type === 'password' && shown(field))) return false
  // A form of the console may ask for a password too; one to sign in has a name beside it and no more.
  return index.fields.filter(shown).length <= 2
}

function alertsOn(index: PageIndex): string[] {
  return [...index.document.querySelectorAll('[role="alert"]')]
    .filter((alert) => index.isVisible(alert))
    .map((alert) => (alert.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 3)
}

/** How many text fields a person could type into now, counted up to two: one is a search, more are a form. */
function countOpen(index: PageIndex): number {
  let count = 0
  for (const field of index.fields) {
    if (isTextField(field) && !field.readOnly && !isDisabled(field) && index.isVisible(field)) count++
    if (count > 1) break
  }
  return count
}

/** Everything of interest that the page shows now. */
export function readPage(
  document: Document,
  console: ConsoleId,
  setupName: string,
  picks: readonly Pick[] = [],
): PageSnapshot {
  keepMark()
  const index = scan(document, { console, setupName, picks, thorough: false })
  const judge = createJudge(index, setupName)
  const signedOut = isSignedOut(index)
  const fields: PageSnapshot['fields'] = {}
  if (!signedOut)
    for (const id of fillableOf(console)) if (id !== 'testEmail') fields[id] = fieldFor(index, id)
  const { origin, pathname, hash } = document.location
  return {
    console,
    origin,
    path: pathname,
    hash: console === 'okta' ? hash.slice(0, 100) : '',
    title: document.title.slice(0, 100),
    app: console === 'okta' ? appOn(document) : null,
    readings: signedOut ? [] : readValues(index),
    fields,
    testEmail: signedOut || console === 'okta' ? null : fieldFor(index, 'testEmail'),
    openFields: countOpen(index),
    signals: signedOut ? [] : judge.signals(),
    controls: signedOut ? [] : judge.controls(),
    alerts: alertsOn(index),
    signedOut,
  }
}
