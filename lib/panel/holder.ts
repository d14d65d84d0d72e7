/** Keeps the latest of something for code that runs long after the render it was made in. */
export function createHolder<T>(first: T) {
  let held = first
  return {
    get: () => held,
    put(next: T) {
      held = next
    },
  }
}
