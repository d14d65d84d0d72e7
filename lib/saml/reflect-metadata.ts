const known = new WeakMap<object, Map<unknown, unknown>>()

function getMetadata(key: unknown, target: object): unknown {
  return known.get(target)?.get(key)
}

function defineMetadata(key: unknown, value: unknown, target: object): void {
  const entries = known.get(target) ?? new Map<unknown, unknown>()
  entries.set(key, value)
  known.set(target, entries)
}

/**
 * Gives `Reflect` the three metadata methods without which `@peculiar/x509` (through tsyringe) refuses to load;
 * call it before importing that package. It only stores constructor parameter types with them.
 */
export function installReflectMetadata(): void {
  if (!('getMetadata' in Reflect)) {
    Object.assign(Reflect, { defineMetadata, getMetadata, getOwnMetadata: getMetadata })
  }
}
