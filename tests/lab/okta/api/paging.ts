import type { Request, Response } from 'express'
import { queryField } from '../request'

/** Sends one page of a list with `Link` headers; `after` is the id of the last item of the page before. */
export function sendPage<Item>(
  req: Request,
  res: Response,
  items: readonly Item[],
  idOf: (item: Item) => string,
  limits: { usual: number; most: number },
  toJson: (item: Item) => unknown,
): void {
  const asked = Number.parseInt(queryField(req, 'limit'), 10)
  const limit = Number.isNaN(asked) || asked < 1 ? limits.usual : Math.min(asked, limits.most)
  const after = queryField(req, 'after')
  const start = after ? items.findIndex((item) => idOf(item) === after) + 1 : 0
  const page = items.slice(start, start + limit)
  const last = page.at(-1)

  const self = new URL(req.originalUrl, `https://${req.hostname}`)
  res.append('Link', `<${self.href}>; rel="self"`)
  if (last !== undefined && start + limit < items.length) {
    const next = new URL(self)
    next.searchParams.set('after', idOf(last))
    next.searchParams.set('limit', String(limit))
    res.append('Link', `<${next.href}>; rel="next"`)
  }
  res.json(page.map(toJson))
}
