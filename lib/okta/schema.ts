import * as v from 'valibot'

const text = v.optional(v.nullable(v.string()))

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

export type OktaApp = v.InferOutput<typeof app>
export type OktaAppUser = v.InferOutput<typeof appUser>
export type OktaMe = v.InferOutput<typeof me>
