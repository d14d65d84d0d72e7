import './made-up-browser'
import { hosts } from './hosts'
import { inputs } from './inputs'
import { least } from './least'
import { loose } from './loose'
import { network } from './network'
import { neverRead } from './never-read'
import { places } from './places'
import type { Part } from './row'
import { supply } from './supply'

/** All parts of the suite, by name, in the order of the table. */
export const parts: Readonly<Record<string, Part>> = {
  hosts,
  places,
  network,
  'never-read': neverRead,
  inputs,
  loose,
  least,
  supply,
}
