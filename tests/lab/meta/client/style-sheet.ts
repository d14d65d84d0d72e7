const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

function randomClass(): string {
  const picks = crypto.getRandomValues(new Uint8Array(7))
  return `x${Array.from(picks, (pick) => LETTERS[pick % LETTERS.length]).join('')}`
}

const rules: string[] = []
const classes = new Map<string, string>()

/** One class per declaration and a new name for it on every load: nothing for a reader to hold on to. */
function atomicClass(declaration: string): string {
  let name = classes.get(declaration)
  if (name === undefined) {
    name = randomClass()
    classes.set(declaration, name)
    rules.push(`.${name}{${declaration}}`)
  }
  return name
}

/** One block of declarations as a class list; a later declaration of a property replaces an earlier one. */
function classList(css: string): string {
  const byProperty = new Map<string, string>()
  for (const declaration of css.split(';')) {
    const property = declaration.split(':')[0]?.trim() ?? ''
    if (property !== '') byProperty.set(property, declaration.trim())
  }
  return [...byProperty.values()].map(atomicClass).join(' ')
}

/** Turns blocks of CSS declarations into class lists. */
export function createStyles<Name extends string>(blocks: Record<Name, string>): Record<Name, string> {
  const result = { ...blocks }
  for (const name in blocks) result[name] = classList(blocks[name])
  return result
}

/** Puts all styles into the page; to be called once every module has declared its own. */
export function installStyles(): void {
  const element = document.createElement('style')
  element.textContent = [
    '#mount_0{font:14px/20px "Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#1c2b33}',
    '#mount_0 *{box-sizing:border-box}',
    '#mount_0 [role=button]:focus-visible,#mount_0 a:focus-visible,#mount_0 input:focus-visible,#mount_0 textarea:focus-visible{outline:2px solid #0064e0;outline-offset:2px}',
    '@keyframes console-spin{to{transform:rotate(360deg)}}',
    ...rules,
  ].join('\n')
  document.head.append(element)
}
