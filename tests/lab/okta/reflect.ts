/**
 * `@peculiar/x509` resolves its algorithms through tsyringe, which refuses to load without the Reflect
 * metadata API. It only ever asks for constructor parameter types, so two methods over a WeakMap are enough.
 * Import this file before `@peculiar/x509`.
 */
type Metadata = Map<unknown, unknown>

const metadataOf = new WeakMap<object, Metadata>()

const methods = {
  defineMetadata(key: unknown, value: unknown, target: object): void {
    const known = metadataOf.get(target) ?? new Map<unknown, unknown>()
    known.set(key, value)
    metadataOf.set(target, known)
  },
  getMetadata(key: unknown, target: object): unknown {
    return metadataOf.get(target)?.get(key)
  },
}

if (!('getMetadata' in Reflect)) Object.assign(Reflect, methods)

export {}
