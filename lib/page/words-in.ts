/** The words of a text, lower case: runs of letters. What has a digit in it is no word. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((run) => !/\p{N}/u.test(run))
}
