import * as v from 'valibot'

const text = v.optional(v.nullable(v.string()))
const link = v.optional(v.object({ href: v.string() }))

/** The signed-in admin. Source: Okta's Users API, `GET /api/v1/users/me`. */
export const me = v.object({
  id: v.string(),
  status: text,
  profile: v.object({ login: v.string(), email: text }),
})

/** An app instance. Source: Okta's Apps API. Everything beyond the id is optional: it differs by kind of app. */
export const app = v.object({
  id: v.string(),
  name: v.string(),
  label: v.string(),
  status: v.string(),
  signOnMode: text,
  features: v.optional(v.array(v.string()), []),
  credentials: v.optional(
    v.object({
      userNameTemplate: v.optional(v.object({ template: text, type: text })),
      signing: v.optional(v.object({ kid: text })),
    }),
  ),
  settings: v.optional(
    v.object({
      app: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
      signOn: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
    }),
  ),
})

/** An app as far as its sign-on policy goes: Classic orgs name none. Source: Okta's Apps API. */
export const appPolicy = v.object({
  id: v.string(),
  _links: v.optional(v.object({ accessPolicy: link })),
})

/** The app's instances. */
export const apps = v.array(app)

/** A signing key. `x5c[0]` is the certificate, base64 DER. */
export const keys = v.array(v.object({ kid: v.string(), expiresAt: text, x5c: v.array(v.string()) }))

/** A person's assignment to an app. Group assignments may come without a username. */
export const appUser = v.object({
  id: v.string(),
  status: text,
  scope: text,
  credentials: v.optional(v.nullable(v.object({ userName: text }))),
})

/** Which app an entry of an app's list belongs to, where the entry says so. */
const ofApp = v.optional(v.object({ app: link }))

/** An entry of `GET /api/v1/apps/{id}/users?expand=user`. Source: Okta's Application Users API. */
export const assignedUser = v.object({
  id: v.string(),
  scope: v.string(),
  status: v.string(),
  syncState: text,
  externalId: text,
  credentials: v.optional(v.nullable(v.object({ userName: text }))),
  _embedded: v.optional(
    v.object({
      user: v.optional(
        v.object({
          id: v.string(),
          status: v.string(),
          profile: v.object({ login: v.string(), email: text }),
        }),
      ),
    }),
  ),
  _links: ofApp,
})

/** An entry of `GET /api/v1/apps/{id}/groups?expand=group`. Source: Okta's Application Groups API. */
export const assignedGroup = v.object({
  id: v.string(),
  _embedded: v.optional(
    v.object({
      group: v.optional(v.object({ id: v.string(), profile: v.object({ name: v.string() }) })),
    }),
  ),
  _links: ofApp,
})

/** A line of the System Log. Source: Okta's System Log API. */
export const logEvent = v.object({
  uuid: v.string(),
  eventType: v.string(),
  published: v.pipe(v.string(), v.isoTimestamp()),
  displayMessage: text,
  outcome: v.optional(v.nullable(v.object({ result: v.string(), reason: text }))),
  actor: v.optional(v.nullable(v.object({ alternateId: text }))),
  target: v.optional(
    v.nullable(v.array(v.object({ id: v.string(), type: v.string(), alternateId: text, displayName: text }))),
  ),
})

/**
 * A rule of an app's sign-on policy (`ACCESS_POLICY`). Source: Okta's Policies API. `factorMode` is there only where the
 * method counts factors; a chain of methods names none.
 */
export const policyRule = v.object({
  id: v.string(),
  name: v.string(),
  status: v.string(),
  actions: v.object({
    appSignOn: v.object({
      access: v.string(),
      verificationMethod: v.optional(v.nullable(v.object({ factorMode: text }))),
    }),
  }),
})

/** SAML metadata as far as it is looked at here: whole, and of an entity. */
export const metadataXml = v.pipe(
  v.string(),
  // Beginning and end apart: one expression for both takes ages for a text with many beginnings.
  v.regex(/<(?:[\w-]+:)?EntityDescriptor\s/),
  v.regex(/<\/(?:[\w-]+:)?EntityDescriptor>\s*$/),
)

export type OktaApp = v.InferOutput<typeof app>
export type OktaAppUser = v.InferOutput<typeof appUser>
export type OktaMe = v.InferOutput<typeof me>
