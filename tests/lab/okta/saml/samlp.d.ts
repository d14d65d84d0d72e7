/** The part of `samlp` that the practice IdP uses; the package ships no types. */
declare module 'samlp' {
  import type { RequestHandler } from 'express'

  interface ProfileMapper<User> {
    (user: User): {
      getClaims(): Record<string, string>
      getNameIdentifier(): { nameIdentifier: string; nameIdentifierFormat?: string }
    }
  }

  interface AuthOptions<User> {
    issuer: string
    cert: string
    key: string
    audience: string | string[]
    destination: string
    recipient: string
    signResponse: boolean
    signAssertion?: boolean
    encryptionCert?: string
    encryptionPublicKey?: string
    signatureAlgorithm: 'rsa-sha256' | 'rsa-sha1'
    digestAlgorithm: 'sha256' | 'sha1'
    lifetimeInSeconds: number
    authnContextClassRef: string
    sessionIndex: string
    nameIdentifierFormat: string
    RelayState?: string
    profileMapper: ProfileMapper<User>
    getUserFromRequest(): User
    getPostURL(
      audience: string | string[],
      request: unknown,
      req: unknown,
      done: (error: Error | null, url?: string) => void,
    ): void
  }

  const samlp: { auth<User>(options: AuthOptions<User>): RequestHandler }
  export default samlp
}
