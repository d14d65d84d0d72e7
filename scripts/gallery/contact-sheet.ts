/** One picture of the gallery. */
export interface Picture {
  name: string
  /** In CSS pixels. */
  width: number
  theme: 'light' | 'dark'
  language: string
  /** What the scripts found wrong with it. */
  faults: readonly string[]
}

/** The picture's file; English ones carry no language. */
export function fileOf({ name, width, theme, language }: Omit<Picture, 'faults'>): string {
  return `${name}-${width}-${theme}${language === 'en' ? '' : `-${language}`}.png`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const style = `body{font:14px system-ui,sans-serif;margin:1rem;background:#ddd;color:#111}
section{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0;flex:none}
img{width:240px;border:1px solid #999}figcaption{width:240px}.bad{color:#a00}`

function figure(picture: Picture): string {
  const { language, width, theme, faults } = picture
  const file = fileOf(picture)
  const said = faults.map((fault) => `<br><span class="bad">${escaped(fault)}</span>`).join('')
  return (
    `<figure><a href="${file}"><img loading="lazy" alt="" src="${file}"></a>` +
    `<figcaption>${language}, ${width}, ${theme}${said}</figcaption></figure>`
  )
}

/** A page with all pictures, one row for each state, to be looked through; faults stand below their picture. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))]
  const rows = names.map((name) => {
    const figures = pictures.filter((picture) => picture.name === name).map(figure)
    return `<h2 id="${name}">${name}</h2><section>${figures.join('')}</section>`
  })
  const links = names.map((name) => `<a href="#${name}">${name}</a>`).join(' ')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tandem: all states</title>
<style>${style}</style><p>${links}</p>
${rows.join('\n')}
</html>
`
}

/** A page with one language's pictures side by side, each cut to its upper part: all of them at one glance. */
export function overview(pictures: readonly Picture[]): string {
  const figures = pictures.map(
    (picture) =>
      `<figure><img alt="" src="${fileOf(picture)}"><figcaption>${picture.name}</figcaption></figure>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>
body{margin:12px;display:grid;grid-template-columns:repeat(7,240px);gap:12px;background:#888;width:max-content;font:14px sans-serif}
figure{margin:0;height:740px;overflow:hidden;position:relative}img{display:block;width:240px}
figcaption{position:absolute;bottom:0;width:100%;background:#888}
</style>${figures.join('')}</html>`
}
