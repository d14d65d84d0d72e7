import { messages } from '../i18n/messages'

const words = messages('deadline', { late: 'no answer in time' })

/** What became of a question that had to be answered in time. */
export type Answer<T> = { ok: true; value: T } | { ok: false; reason: 'timeout' | 'failed'; message: string }

/**
 * Waits for an answer, but not for ever: a page that navigates away or sits in the back/forward cache may never
 * answer. `milliseconds` is the longest wait.
 */
export async function withDeadline<T>(question: Promise<T>, milliseconds: number): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: 'timeout', message: words().late }), milliseconds)
  })
  const answer = question.then(
    (value): Answer<T> => ({ ok: true, value }),
    (error: unknown): Answer<T> => ({
      ok: false,
      reason: 'failed',
      message: error instanceof Error ? error.message : String(error),
    }),
  )
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
