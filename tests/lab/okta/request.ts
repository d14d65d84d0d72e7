import type { Request } from 'express'

/** A field of a submitted form, trimmed; empty when it isn't there. */
export function formField(req: Request, name: string): string {
  const body: unknown = req.body
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value.trim() : ''
}

/** A query parameter; empty when it isn't there or comes twice. */
export function queryField(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

/** A parameter of the route; empty when the route has none of that name. */
export function routeParam(req: Request, name: string): string {
  const value = req.params[name]
  return typeof value === 'string' ? value : ''
}
