import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** The practice run, as a person starts and ends it in a terminal. */
describe('npm run demo -- --hands-on', () => {
  let child: ChildProcess | null = null
  afterEach(() => child?.kill('SIGKILL'))

  function run(args: readonly string[], env: Record<string, string> = {}) {
    const started = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', '--hands-on', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    })
    child = started
    let said = ''
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (piece) => (said += String(piece)))
    return { started, ended: once(started, 'exit'), said: () => said }
  }

  /** Command lines of this machine's processes that hold the text; empty where the system keeps no such list. */
  function processesWith(text: string): string[] {
    if (!existsSync('/proc/self/cmdline')) return []
    return readdirSync('/proc').flatMap((id) => {
      try {
        const line = /^\d+$/.test(id) ? readFileSync(`/proc/${id}/cmdline`, 'utf8') : ''
        return line.includes(text) ? [line] : []
      } catch {
        return []
      }
    })
  }

  /** The port that the browser of a profile listens at; empty if none is known. */
  function portOf(profile: string): string {
    try {
      return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? ''
    } catch {
      return ''
    }
  }

  test('opens both consoles and the panel without a window, and Ctrl+C ends everything', async () => {
    const { started, ended, said } = run(['--headless', '--built', '--port=0'])
    await expect.poll(said, { timeout: 60_000 }).toContain('Ctrl+C ends all of it')
    expect(said().match(/^ {2}[1-5]\. /gm)).toHaveLength(5)
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said()) ?? ['nothing']
    const pages = (await (await fetch(`${address}/json/list`)).json()) as { url: string; title: string }[]
    const hosts = pages.map(({ url }) => new URL(url).host)
    expect(hosts).toEqual(expect.arrayContaining(['acme-admin.okta.com', 'work.meta.com']))
    expect(pages.find(({ url }) => url.endsWith('/sidepanel.html'))?.title).toBe('Tandem')
    const version = (await (await fetch(`${address}/json/version`)).json()) as { Browser: string }
    expect(version.Browser).toContain('Chrome')
    // Other tests have browsers, too: it is the one that has written this port into its profile.
    const own = new Set(
      processesWith('--remote-debugging-port=0')
        .flatMap((line) => /--user-data-dir=([^\0]+)/.exec(line)?.[1] ?? [])
        .filter((profile) => portOf(profile) === new URL(address).port),
    )
    expect(own.size).toBe(existsSync('/proc/self/cmdline') ? 1 : 0)
    // The terminal and npm both pass it on.
    started.kill('SIGINT')
    await expect.poll(said, { interval: 5 }).toContain('Ending the browser')
    started.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    await expect(fetch(`${address}/json/version`)).rejects.toThrow()
    for (const profile of own) {
      expect(processesWith(profile)).toEqual([])
      expect(existsSync(profile)).toBe(false)
    }
  })

  test('says where there is no display that it needs one, and how to drive it from elsewhere', async () => {
    const { ended, said } = run([], { DISPLAY: '', WAYLAND_DISPLAY: '' })
    if (process.platform !== 'linux') return
    expect(await ended).toEqual([1, null])
    expect(said()).toContain('needs a display')
    expect(said()).toContain('ssh -N -L 9222:127.0.0.1:9222')
  })

  test('takes no port that is none', async () => {
    const { ended, said } = run(['--headless', '--port=70000'])
    expect(await ended).toEqual([1, null])
    expect(said()).toContain('--port takes a number')
  })
})
