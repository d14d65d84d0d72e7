import type { ConsoleId } from '../guide/types'
import { appOn } from './app-on'
import { isTextField, type Field } from './field'
import { guard } from './guard'
import { mayHoldFields } from './may-hold-fields'
import { noForm } from './no-form'
import { part, partAtHand } from './parts'
import { readValues } from './readings'
import { scan, type PageIndex } from './scan'
import { createJudge } from './signals'
import type { GuardOrder, PageSnapshot, Pick } from './types'
import { isDisabled } from './visible'

function isSignedOut(index: PageIndex): boolean {
  const { document } = index
  if (/^\/(login|signin|oauth2)\b/.test(document.location.pathname)) return true
  if (/\bsign in$/i.test(document.title.trim())) return true
  const shown = (field: Field) => isTextField(field) && index.isVisible(field)
  if (!index.fields.some((field) => field.type === 'password' && shown(field))) return false
  // A form of the console may ask for a password too; one to sign in has a name beside it and no more.
  return index.fields.filter(shown).length <= 2
}

/** What the page reports: its alerts, and Okta's boxes for errors, which its older forms don't mark as alerts. */
function alertsOn(index: PageIndex): string[] {
  return [...index.document.querySelectorAll('[role="alert"], .infobox-error')]
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

const NO_GUARD: GuardOrder = { controls: [], appId: null }

/**
 * Everything of interest that the page shows now. `order`: what is to be held back there until the next look; null
 * leaves that as it is.
 */
export function readPage(
  document: Document,
  console: ConsoleId,
  setupName: string,
  picks: readonly Pick[] = [],
  order: GuardOrder | null = null,
): PageSnapshot {
  partAtHand('act')?.keepMark()
  const index = scan(document, { console, setupName, picks, thorough: false })
  const judge = createJudge(index, setupName)
  const signedOut = isSignedOut(index)
  const signals = signedOut ? [] : judge.signals()
  const mayHold = !signedOut && mayHoldFields(index)
  const form = (mayHold && part('fields')?.formOn(index)) || noForm(index.guide)
  const { origin, pathname, hash } = document.location
  return {
    console,
    origin,
    path: pathname,
    hash: console === 'okta' ? hash.slice(0, 100) : '',
    title: document.title.slice(0, 100),
    app: console === 'okta' ? appOn(document) : null,
    readings: signedOut ? [] : readValues(index),
    fields: signedOut ? {} : form.fields,
    settings: form.settings,
    testEmail: signedOut ? null : form.testEmail,
    openFields: countOpen(index),
    signals,
    controls: signedOut ? [] : judge.controls(),
    alerts: alertsOn(index),
    guard: guard(index, order && signedOut ? NO_GUARD : order),
    directory: signals.some((id) => id === 'meta.people' || id === 'meta.person')
      ? (part('directory')?.readDirectory(index, signals.includes('meta.people')) ?? null)
      : null,
    signedOut,
  }
}
