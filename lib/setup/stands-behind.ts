/**
 * Whether a word stands somewhere behind another one, wherever that stands first. One expression for both would take
 * ages for a text that is made of the first.
 */
export function standsBehind(text: string, first: RegExp, then: RegExp): boolean {
  const place = text.search(first)
  return place >= 0 && then.test(text.slice(place))
}
