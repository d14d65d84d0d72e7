/** How long a sentence stays in the status region, in milliseconds: long enough to read it twice. */
const READING_TIME = 30_000

/** Makes what puts a sentence into the status region, and takes it out again when it has been read. */
export function createSay(put: (message: string) => void): (message: string) => void {
  let silence: ReturnType<typeof setTimeout> | undefined
  return (message) => {
    clearTimeout(silence)
    put(message)
    silence = setTimeout(() => put(''), READING_TIME)
  }
}
