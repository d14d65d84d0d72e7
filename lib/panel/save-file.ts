/** Hands a text to the browser's downloads. Needs no permission. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has read the blob long before this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
