/** Gives the test page the path of a console's page, without loading anything. */
export function at(path: string): void {
  history.replaceState(null, '', path)
}
