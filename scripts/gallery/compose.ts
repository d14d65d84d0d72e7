import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BrowserContext } from 'playwright'

/** Largest file of a picture that goes into the repository, in bytes. */
const LARGEST = 300_000

/** A picture that is put beside others. */
export interface Piece {
  png: Buffer
  /** What stands above it. */
  caption: string
  /** In CSS pixels; its picture is cut below. */
  width: number
}

/** How the pieces are put together; sizes in CSS pixels. */
export interface Frame {
  file: string
  theme: 'light' | 'dark'
  height: number
  /** Width of the whole; as wide as the pieces need if not said. */
  width?: number
}

const grounds = { light: ['#dfe6e3', '#24302d'], dark: ['#0b0f0e', '#c9d4d0'] } as const

function markup(pieces: readonly Piece[], { theme, height, width }: Frame): string {
  const [ground, ink] = grounds[theme]
  const figures = pieces.map(
    ({ png, caption, width: wide }) =>
      `<figure style="width:${wide}px"><figcaption>${caption}</figcaption>` +
      `<div><img alt="" src="data:image/png;base64,${png.toString('base64')}"></div></figure>`,
  )
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:${ground};color:${ink};font:600 13px "DejaVu Sans",sans-serif}
main{box-sizing:border-box;display:flex;gap:16px;padding:12px 20px 20px;justify-content:center;height:${height}px;
width:${width === undefined ? 'max-content' : `${width}px`}}
figure{margin:0;display:grid;grid-template-rows:auto 1fr;gap:8px;min-height:0}
div{overflow:hidden;border-radius:8px;box-shadow:0 1px 6px #0006}img{display:block;width:100%}
</style><main>${figures.join('')}</main>`
}

/** Writes a picture of the pieces side by side. Fails if its file is too large for the repository. */
export async function writeComposition(
  context: BrowserContext,
  pieces: readonly Piece[],
  frame: Frame,
): Promise<void> {
  const page = await context.newPage()
  await page.setContent(markup(pieces, frame))
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))')
  await mkdir(dirname(frame.file), { recursive: true })
  await writeFile(frame.file, await page.locator('main').screenshot({ scale: 'css' }))
  await page.close()
  const { size } = await stat(frame.file)
  console.log(`${frame.file}: ${Math.round(size / 1000)} kB`)
  if (size > LARGEST) throw new Error(`${frame.file} is larger than ${LARGEST / 1000} kB.`)
}
