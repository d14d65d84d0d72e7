export function makeReadmePictures(): Promise<number> {
  return Promise.resolve(0)
}
