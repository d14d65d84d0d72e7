import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A stream of numbers from 0 to 1. */
export type Random = () => number

/** Does something to the files of one copy. */
export type FileDamage = (folder: string, random: Random) => void

const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LOCK' && !entry.name.startsWith('LOG'))
    .map(({ name }) => join(folder, name))

const logsIn = (folder: string) => filesIn(folder).filter((path) => path.endsWith('.log'))

function fillWithJunk(path: string, random: Random): void {
  writeFileSync(path, Buffer.from(readFileSync(path).map(() => Math.floor(random() * 256))))
}

function flipBytes(path: string, random: Random): void {
  const bytes = readFileSync(path)
  for (let turn = Math.ceil(random() * 20); turn > 0; turn--) {
    const place = Math.floor(random() * bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ (1 + Math.floor(random() * 255))
  }
  writeFileSync(path, bytes)
}

/** What can happen to the files of a LevelDB while nobody has them open. */
export const fileDamages = {
  'log cut short': (folder, random) => {
    for (const path of logsIn(folder)) truncateSync(path, Math.floor(statSync(path).size * random()))
  },
  'log cut to half or to nothing': (folder, random) => {
    const part = random() < 0.5 ? 0 : 0.5
    for (const path of logsIn(folder)) truncateSync(path, Math.floor(statSync(path).size * part))
  },
  'bytes flipped in the log': (folder, random) => {
    for (const path of logsIn(folder)) flipBytes(path, random)
  },
  'log or whole folder gone': (folder, random) => {
    if (random() < 0.5) rmSync(folder, { recursive: true })
    else for (const path of logsIn(folder)) rmSync(path)
  },
  'CURRENT or MANIFEST junk': (folder, random) => {
    const name = random() < 0.5 ? 'CURRENT' : 'MANIFEST'
    for (const path of filesIn(folder).filter((one) => one.includes(name))) fillWithJunk(path, random)
  },
  'every file junk': (folder, random) => {
    for (const path of filesIn(folder)) fillWithJunk(path, random)
  },
} satisfies Record<string, FileDamage>

/** Where the browser keeps each copy. */
export function foldersOf(profile: string, id: string): Record<'first' | 'second', string> {
  return {
    first: join(profile, 'Default/Local Extension Settings', id),
    second: join(profile, `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`),
  }
}

/** One text for all that stands in a copy's files; null once the browser itself has tried to repair them. */
export function hashOf(folder: string): string | null {
  const hash = createHash('sha256')
  if (!existsSync(folder)) return ''
  if (existsSync(join(folder, 'lost'))) return null
  for (const path of filesIn(folder)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}
