import type { MemoryCopy } from './memory'

/** Holds back whatever a copy is asked, until it is let go. */
export function hold(copy: MemoryCopy): () => void {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const [keys, get, read] = [copy.keys.bind(copy), copy.get.bind(copy), copy.read.bind(copy)]
  copy.keys = () => gate.then(keys)
  copy.get = (wanted) => gate.then(() => get(wanted))
  copy.read = (prefix, most) => gate.then(() => read(prefix, most))
  return letGo
}

/** Gives a copy that is not held back the time to answer whatever it was asked. */
export async function answered(copy: MemoryCopy): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await copy.keys().catch(() => {})
}
