import express, { type Express } from 'express'
import { escapeHtml, PRACTICE_STRIP } from './plain-page'
import type { MetaState } from './state'

/** mail.acme.example: the company's administrative mailbox, newest mail first. */
export function createMailboxHost(state: MetaState): Express {
  const app = express()
  app.get('/', (_request, response) => {
    const mails = state.mails
      .toReversed()
      .map(
        (mail) => `<article style="border:1px solid #ccd;border-radius:6px;padding:1rem;margin:1rem 0">
<h2 style="margin:0;font-size:1rem">${escapeHtml(mail.subject)}</h2>
<p style="margin:0;color:#556">From ${escapeHtml(mail.from)} to ${escapeHtml(mail.to)}, ${escapeHtml(mail.at)}</p>
<p>${escapeHtml(mail.text)}</p></article>`,
      )
      .join('\n')
    response.send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Acme mail</title>
<body style="margin:0;font:15px/1.5 sans-serif">${PRACTICE_STRIP}
<main style="max-width:44rem;margin:2rem auto;padding:0 1rem"><h1>Inbox</h1>${mails || '<p>No mail.</p>'}</main></body></html>`)
  })
  return app
}
