import type { ActPart } from './act-part'
import type { DirectoryPart } from './directory-part'
import type { FieldsPart } from './fields-part'
import type { NamesPart } from './names-part'
import type { PicksPart } from './picks-part'

/** What comes into a page only once it is needed there, each part in a script of its own. */
export interface Parts {
  /** Fields: how they are found, and what they hold. */
  fields: FieldsPart
  /** The library for accessible names, for those that take it. */
  names: NamesPart
  /** Places that a person pointed out. */
  picks: PicksPart
  /** Meta's Directory. */
  directory: DirectoryPart
  /** Everything that changes a page: fill, set, press, outline. */
  act: ActPart
}
/** Name of a part. */
export type PartName = keyof Parts

const present: Partial<Parts> = {}
const missing = new Set<PartName>()

/** Takes parts in; one that is there already stays, with all that it remembers. */
export function provide(parts: Partial<Parts>): void {
  Object.assign(present, { ...parts, ...present })
}

/**
 * A part; undefined where it has not come yet. That is remembered, and whatever was made out without it is thrown away:
 * the question is asked again once it is there.
 */
export function part<Name extends PartName>(name: Name): Parts[Name] | undefined {
  const found = present[name]
  if (!found) missing.add(name)
  return found
}

/** A part if it is there, for what can be left out. */
export function partAtHand<Name extends PartName>(name: Name): Parts[Name] | undefined {
  return present[name]
}

/** The parts that were asked for in vain since the last time. */
export function takeMissing(): PartName[] {
  const names = [...missing]
  missing.clear()
  return names
}
