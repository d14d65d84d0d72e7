import type { BrowserContext, Page, Route } from 'playwright'
import { ofOthers, type Clones } from './clones'
import type { Place } from './place-list'

/** The place's address, with a mark by which the answers are given. */
function addressOf({ url, shows, as = 'tab' }: Place, { oktaPath }: Clones): string {
  const name = /^\/admin\/app\/([^/]+)/.exec(oktaPath)?.[1] ?? ''
  const address = url.replace('{app}', oktaPath).replace('{name}', name)
  return `${address}?place=${encodeURIComponent(as)}.${shows}`
}

/** Answers every address that bears a mark, on whatever host. */
export async function servePlaces(context: BrowserContext, clones: Clones): Promise<void> {
  const html = (route: Route, body: string) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  await context.route(
    (url) => url.searchParams.has('place'),
    (route) => {
      const [as, shows] = (new URL(route.request().url()).searchParams.get('place') ?? '').split('.')
      const page = shows === 'okta' ? clones.okta : clones.meta
      // One's own page has one's own values; all others have others, so that nothing is taken for known.
      if (as === 'own') return html(route, page)
      const others = ofOthers(page)
      const text = others.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      if (as === 'sandboxed frame')
        return html(
          route,
          `<!doctype html><h1>Page</h1><iframe sandbox width=1000 height=1500 srcdoc="${text}"></iframe>`,
        )
      if (as === 'foreign frame')
        return html(
          route,
          `<!doctype html><h1>Page</h1><iframe width=1000 height=1500 src="https://evil.example/?place=tab.${shows}"></iframe>`,
        )
      if (as === 'blob') return html(route, `<!doctype html><textarea hidden>${text}</textarea>`)
      return html(route, others)
    },
  )
}

/** Opens a place as it is to be opened, and waits until it is there. */
export async function openPlace(context: BrowserContext, place: Place, clones: Clones): Promise<Page> {
  const url = addressOf(place, clones)
  if (place.as === 'pop-up') {
    const opener = await context.newPage()
    const [popUp] = await Promise.all([
      opener.waitForEvent('popup'),
      opener.evaluate((to) => void window.open(to, '', 'width=700,height=600'), url),
    ])
    await popUp.waitForLoadState()
    await opener.close()
    return popUp
  }
  const page = await context.newPage()
  await page.goto(url)
  if (place.as !== 'blob') return page
  // A document of the console's origin under an address that isn't the console's.
  const [blob] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => {
      const text = document.querySelector('textarea')?.value ?? ''
      window.open(URL.createObjectURL(new Blob([text], { type: 'text/html' })))
    }),
  ])
  await blob.waitForLoadState()
  await page.close()
  return blob
}
