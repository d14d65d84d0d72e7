/** One picture of the gallery. */
export interface Picture {
  name: string
  /** In CSS pixels. */
  width: number
  theme: 'light' | 'dark'
  language: string
}

/** The picture's file; English ones carry no language. */
export function fileOf({ name, width, theme, language }: Picture): string {
  return `${name}-${width}-${theme}${language === 'en' ? '' : `-${language}`}.png`
}

/** A page with all pictures, one row for each state, to be looked through. File names are the project's own. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))]
  const row = (name: string) =>
    pictures
      .filter((picture) => picture.name === name)
      .map(
        (picture) =>
          `<figure><a href="${fileOf(picture)}"><img loading="lazy" alt="" src="${fileOf(picture)}"></a>` +
          `<figcaption>${picture.language}, ${picture.width}, ${picture.theme}</figcaption></figure>`,
      )
      .join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tandem: all states</title>
<style>body{font:14px system-ui;margin:1rem}section{display:flex;gap:1rem;overflow-x:auto;align-items:start}
figure{margin:0}img{width:240px;border:1px solid #999}</style>
${names.map((name) => `<h2>${name}</h2><section>${row(name)}</section>`).join('\n')}
</html>
`
}
