import type { Response } from 'express'
import { html, raw } from '../html'
import { PLAIN_STYLE } from '../pages/style'
import type { Tenant } from '../tenant'

/** Why single sign-on to an app did not happen. */
export type SsoProblem = 'APP_INACTIVE' | 'NOT_SAML' | 'NOT_ASSIGNED' | 'NOT_CONFIGURED' | 'USERNAME_MISSING'

const PAGES: Record<SsoProblem, { status: number; title: string; text: string }> = {
  APP_INACTIVE: { status: 403, title: 'Error', text: 'This application is not active.' },
  NOT_SAML: { status: 404, title: 'Error', text: 'This application does not sign in with SAML.' },
  NOT_ASSIGNED: {
    status: 403,
    title: 'User is not assigned to this application',
    text: 'Ask your administrator to assign this application to you.',
  },
  NOT_CONFIGURED: {
    status: 400,
    title: 'Error',
    text: 'The Audience URL and the ACS URL of this application are not saved, so there is nowhere to send the SAML response.',
  },
  USERNAME_MISSING: {
    status: 400,
    title: 'Error',
    text: 'Your username for this application is empty. Your administrator has to enter it in the assignment.',
  },
}

/** Shows the end user's page for a sign-on that cannot go on. */
export function sendSsoProblem(tenant: Tenant, res: Response, problem: SsoProblem): void {
  const { status, title, text } = PAGES[problem]
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${tenant.state.org.name} - ${title}</title>
        <style>
          ${raw(PLAIN_STYLE)}
        </style>
      </head>
      <body>
        <div class="practice-strip">Practice console – not Okta</div>
        <main class="sign-in">
          <h1>${title}</h1>
          <p>${text}</p>
        </main>
      </body>
    </html>`
  res.status(status).type('html').send(page.markup)
}
