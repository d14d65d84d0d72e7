import * as v from 'valibot'
import {
  actor,
  checkId,
  personText,
  setupId,
  source,
  stepId,
  text,
  time,
  valueText,
} from '../setup/scalar-schema'
import { REPORT_VERSION, type HandOff } from './report'

const certificate = v.strictObject({
  sha1: v.pipe(v.string(), v.regex(/^(?:[0-9A-F]{2}:){19}[0-9A-F]{2}$/)),
  sha256: v.pipe(v.string(), v.regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/)),
  subject: text(5000),
  notBefore: time,
  notAfter: time,
  signatureAlgorithm: text(200),
  keyBits: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

const plainValue = {
  value: v.nullable(valueText),
  status: v.picklist(['missing', 'captured', 'filled', 'saved', 'conflict', 'invalid']),
  source: v.nullable(source),
}
const value = v.strictObject(plainValue)

/** The whole hand-off file but what its events are, in step with schema.json. */
export const handOffSchema: v.GenericSchema<unknown, Omit<HandOff, 'events'> & { events: unknown[] }> =
  v.strictObject({
    format: v.literal('tandem-handoff'),
    version: v.literal(REPORT_VERSION),
    generatedAt: time,
    setup: v.strictObject({
      id: setupId,
      name: text(200),
      oktaOrg: v.pipe(text(63), v.minLength(1)),
      oktaAppId: v.nullable(text(40)),
      oktaAppName: v.nullable(text(200)),
      metaCompanyId: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,30}$/))),
      startedAt: time,
      finishedAt: v.nullable(time),
    }),
    values: v.strictObject({
      audienceUrl: value,
      acsUrl: value,
      recipientUrl: value,
      metadataUrl: value,
      signOnUrl: value,
      issuer: value,
      certificate: v.strictObject({ ...plainValue, certificate: v.exactOptional(certificate) }),
      setupName: value,
    }),
    steps: v.array(
      v.strictObject({
        id: stepId,
        title: text(500),
        status: v.picklist(['todo', 'current', 'done', 'skipped', 'blocked']),
        at: v.nullable(time),
        by: v.nullable(actor),
        note: v.exactOptional(personText),
      }),
    ),
    checks: v.array(
      v.strictObject({
        id: checkId,
        title: text(500),
        status: v.picklist(['pass', 'fail', 'warn', 'unknown']),
        detail: personText,
        at: v.nullable(time),
      }),
    ),
    overrides: v.array(v.strictObject({ check: checkId, reason: personText, at: time })),
    events: v.pipe(v.array(v.unknown()), v.minLength(1)),
  })
