import { spawnSync } from 'node:child_process'

/**
 * What to install for languages whose letters no font of this machine has; empty if none is missing, or where nobody
 * can be asked (`fc-list` is of Linux; other systems bring fonts for all of these).
 */
export function missingFonts(languages: readonly string[]): string[] {
  return languages.flatMap((language) => {
    const { status, stdout } = spawnSync('fc-list', [`:lang=${language.toLowerCase()}`], { encoding: 'utf8' })
    if (status !== 0 || stdout.trim() !== '') return []
    return [`NO FONT for "${language}": its letters are boxes. Install fonts-noto-core and fonts-noto-cjk.`]
  })
}
