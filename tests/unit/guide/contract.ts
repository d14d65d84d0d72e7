const numbered = (text: string): string[] => text.trim().split(/\s+/)

/** The steps that the published how-to numbers, written out by hand: the public ids, independent of the guide's code. */
export const publishedSteps: readonly string[] = numbered(`
  requirements.okta-admin requirements.meta-admin requirements.it-setup-manager requirements.migration-team
  requirements.it-tasks requirements.environment requirements.sign-up
  1.1 1.2 1.3 1.4 1.5 1.6 1.7
  2.1 2.2 2.3.1 2.3.2 2.3.3 2.4 2.5 2.6
  3.1.1 3.1.2 3.1.3 3.1.4
  3.2.1 3.2.2 3.2.3 3.2.4 3.2.5 3.2.6
  3.3.1 3.3.2 3.3.3 3.3.4 3.3.5
  3.4.1 3.4.2 3.4.3 3.4.4
  3.5.1 3.5.2 3.5.3 3.5.4 3.5.5
  4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 4.11 4.12
  4.13.create 4.13.update 4.13.deactivate 4.14`)

/** The steps that Tandem adds. */
export const addedSteps: readonly string[] = [
  '3.username-format',
  '2.assign-admins',
  '3.break-glass',
  '3.mfa-policy',
  '4.deactivate-understood',
]
