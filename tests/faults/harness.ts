import { formatTable } from '../bench/table'
import type { Audit } from './oracle'
import { openWorld, type World } from './world'

/** How to run the suite. */
export interface FaultOptions {
  /** A small profile of each fault. */
  quick: boolean
  /** How many browsers work at a time. */
  lanes: number
  /** Parts that are run when all others have ended, one job after another. */
  alone: ReadonlySet<string>
}

/** What became of one fault: a line of the table. */
export interface Finding extends Audit {
  fault: string
  /** How many times it was injected. */
  times: number
  /** What else is worth knowing. */
  also: string
  /** What did not hold, in plain words; empty if everything did. */
  broken: string[]
}

/** A stretch of work that stands by itself. */
export type Job = (world: World) => Promise<Finding[]>

/** A part of the suite: its jobs, the longest first. */
export type Part = (options: Pick<FaultOptions, 'quick'>) => readonly Job[]

/** An empty finding, to be filled in while the fault is injected. */
export function findingOf(fault: string): Finding {
  return { fault, times: 0, acknowledged: 0, lost: 0, doubled: 0, reordered: 0, also: '', broken: [] }
}

/** Notes in a finding what did not hold. */
export function expectThat(finding: Finding, holds: boolean, otherwise: string): void {
  if (!holds && finding.broken.length < 5) finding.broken.push(otherwise)
}

/** Adds to a finding what became of its events; any that is lost, doubled or out of order breaks it. */
export function addAudit(finding: Finding, audit: Audit, when: string): void {
  for (const name of ['acknowledged', 'lost', 'doubled', 'reordered'] as const) finding[name] += audit[name]
  const { lost, doubled, reordered } = audit
  const bad = lost + doubled + reordered
  expectThat(finding, bad === 0, `${when}: ${lost} lost, ${doubled} doubled, ${reordered} out of order`)
}

/** What an error says, in one line. */
export const saidBy = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

async function settle(job: Job, world: World): Promise<Finding[]> {
  try {
    return await job(world)
  } catch (error) {
    return [{ ...findingOf(job.name || 'a job'), broken: [`did not come to its end: ${saidBy(error)}`] }]
  }
}

/** Sets the findings of a part as a table, with what is broken below it. */
export function findingsTable(heading: string, findings: readonly Finding[]): string {
  // The table sets its last column to the right; texts of one length stand on the left all the same.
  const widest = Math.max(...findings.map(({ also }) => also.length))
  return formatTable({
    heading,
    columns: [
      'fault',
      'times',
      'events',
      'lost',
      'doubled',
      'reordered',
      'verdict',
      'what else'.padEnd(widest),
    ],
    rows: findings.map(({ broken, also, ...row }) => [
      row.fault,
      String(row.times),
      ...(row.acknowledged === 0
        ? ['–', '–', '–', '–']
        : [row.acknowledged, row.lost, row.doubled, row.reordered].map(String)),
      broken.length === 0 ? 'holds' : 'FAILS',
      also.padEnd(widest),
    ]),
    notes: findings.flatMap(({ fault, broken }) => broken.map((what) => `✗ ${fault}: ${what}`)),
  })
}

/** Runs the parts, some jobs at a time, and hands over each part's findings as soon as they are complete. */
export async function runParts(
  parts: Readonly<Record<string, Part>>,
  options: FaultOptions,
  found: (part: string, findings: readonly Finding[], seconds: number) => void,
): Promise<void> {
  const world = await openWorld()
  try {
    const started = performance.now()
    const queue = Object.entries(parts)
      .flatMap(([part, jobsOf]) => {
        const jobs = jobsOf(options)
        const results: Finding[][] = []
        return jobs.map((job, place) => ({
          part,
          place,
          async run() {
            results[place] = await settle(job, world)
            if (Object.keys(results).length === jobs.length)
              found(part, results.flat(), (performance.now() - started) / 1000)
          },
        }))
      })
      // The first of each part first: no part waits for another as a whole, and the long jobs don't come last.
      .toSorted((a, b) => a.place - b.place)
    const together = queue.filter(({ part }) => !options.alone.has(part))
    const lane = async () => {
      for (let next = together.shift(); next; next = together.shift()) await next.run()
    }
    await Promise.all(Array.from({ length: options.lanes }, lane))
    for (const job of queue) if (options.alone.has(job.part)) await job.run()
  } finally {
    await world.close()
  }
}
