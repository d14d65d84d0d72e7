import { cpSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { findBrowser } from '../../scripts/browser/find'
import { extensionIdOf } from '../../scripts/browser/launch'
import { BUILD } from './stage'

/** Where Debian's Chromium reads policies; they hold for every browser of the machine. */
const FOLDER = '/etc/chromium/policies/managed'

/** A company that sets policies for one copy of the build, and for no other that runs at the same time. */
export interface Company {
  /** Folder of that copy. */
  extension: string
  /** Sets the policy; a browser that runs takes it in about five seconds. */
  set(policy: unknown): void
  /** Takes the policy and the copy away. */
  end(): void
}

/** Why no policy can be set here; null if one can. */
export function policyObstacle(): string | null {
  if (getuid?.() !== 0) return `only root may write to ${FOLDER}`
  const path = findBrowser()
  return path.startsWith('/usr/') && path.includes('chromium') ? null : `${path} reads its policies elsewhere`
}

/** Founds a company. Nothing of it is left behind, even where the test fails before its end. */
export function createCompany(): Company {
  const home = mkdtempSync(join(tmpdir(), 'tandem-policy-'))
  // An unpacked extension's id follows from its place, so this copy has one that no other test uses.
  const extension = join(home, 'build')
  cpSync(BUILD, extension, { recursive: true })
  const id = extensionIdOf(extension)
  const file = join(FOLDER, `tandem-test-${id}.json`)
  const end = () => {
    rmSync(file, { force: true })
    rmSync(home, { recursive: true, force: true })
    try {
      // Only what is empty goes.
      rmdirSync(FOLDER)
      rmdirSync(join(FOLDER, '..'))
    } catch {
      // Somebody else's policies are there.
    }
  }
  process.once('exit', end)
  return {
    extension,
    set(policy) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }))
    },
    end,
  }
}
