/** How long a sentence stays in the status region, in milliseconds: long enough to read it twice. */
const READING_TIME = 30_000

/** A sentence that comes again within this time, in milliseconds, comes by itself and not from another press. */
const BY_ITSELF = 2000

/**
 * How long something may take before it is said to be under way, in milliseconds. It is in sight at once: the tab comes to
 * the front, or the step says that it is being filled.
 */
export const UNDER_WAY = 2500

/** What is put after a sentence that stands there already: a region that doesn't change isn't read out again. */
const AGAIN = '\u00a0'

/**
 * Makes what puts a sentence into the status region, and takes it out again when it has been read. One with `patience`,
 * in milliseconds, is put there only if nothing else has come up by then: "on the way" is no news to whoever has
 * arrived. A sentence that is said again, because somebody has pressed again, is also read out again.
 */
export function createSay(
  put: (message: string) => void,
): (message: string, options?: { patience?: number }) => void {
  let silence: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let shown = ''
  let last = { message: '', at: 0 }

  const show = (message: string) => {
    const again = message === last.message && shown !== ''
    const byItself = Date.now() - last.at < BY_ITSELF
    last = { message, at: Date.now() }
    clearTimeout(silence)
    if (!again) shown = message
    else if (!byItself) shown = shown === message ? message + AGAIN : message
    put(shown)
    silence = setTimeout(() => put((shown = '')), READING_TIME)
  }

  return (message, { patience = 0 } = {}) => {
    clearTimeout(waiting)
    if (patience > 0) waiting = setTimeout(() => show(message), patience)
    else show(message)
  }
}
