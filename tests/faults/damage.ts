import { entriesJob } from './damage-entries'
import { fileJobs } from './damage-files'
import { millionJob } from './damage-million'
import type { Part } from './harness'

/** Profiles whose stored record is damaged in every way that we could think of. */
export const damage: Part = ({ quick }) =>
  quick
    ? [entriesJob(1, false, 3), ...fileJobs(1, 0, 7)]
    : [millionJob(1_000_000), entriesJob(3, true), ...fileJobs(4, 1)]
