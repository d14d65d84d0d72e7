import type { Page } from 'playwright'
import { createAdmin } from '../../tests/e2e/admin'
import { setStage } from '../../tests/e2e/stage'
import { connectWithTandem, type OnScene } from '../../tests/e2e/with-tandem'
import { writeComposition, type Piece } from './compose'

/** Thrown when the moment of the picture was reached, to leave the setup there. */
const reached = Symbol('the moment of the picture')

/** Height of what a picture shows of each page, in CSS pixels; above it stands its caption. */
const HEIGHT = 742
/** What is shown of a console's page, in CSS pixels: how wide the page is, and the part of it without its menus. */
interface Cut {
  width: number
  begin: number
  end: number
}
/** A narrower page of Okta's lies over itself. */
const cuts = {
  okta: { width: 1240, begin: 245, end: 975 },
  meta: { width: 900, begin: 0, end: 900 },
} as const
const whole = (width: number): Cut => ({ width, begin: 0, end: width })

/** Times and ids are of the run; the picture says the same at each. Nothing is done in these pages afterwards. */
const stillTexts = `(() => {
  const still = (text) =>
    text
      .replace(/company\\/\\d+/g, 'company/1000000000000001')
      .replace(/__cid=\\d+/g, '__cid=1000000000000777')
      .replace(/[A-Z][a-z]{2} \\d{1,2}, 20(\\d)\\d/g, 'Apr 2, 20$16')
  for (const one of document.querySelectorAll('time')) one.textContent = '09:14'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.nodeValue = still(walker.currentNode.nodeValue)
  for (const field of document.querySelectorAll('input')) field.value = still(field.value)
  for (const one of [document.documentElement, document.body]) one.style.scrollbarWidth = 'none'
  document.activeElement?.blur()
})()`

const ground = { height: HEIGHT + 58 } as const

/** Brings into the middle what the setup is about on this page: a field or a text with one of Meta's URLs. */
const toUrls = `(() => {
  const isOne = (text) => text.startsWith('https://work.meta.com/work/saml.php')
  const found = [...document.querySelectorAll('input, p, span, div, code')].find(
    (one) => one.checkVisibility() && isOne(one.value ?? (one.children.length === 0 ? one.textContent : '')),
  )
  found?.scrollIntoView({ block: 'center' })
})()`

/** The cut, as high as it has to be to fill `wide` pixels of a picture. */
async function shotOfConsole(page: Page, { width, begin, end }: Cut, wide: number): Promise<Buffer> {
  const height = Math.round((HEIGHT * (end - begin)) / wide)
  await page.bringToFront()
  await page.setViewportSize({ width, height })
  await page.evaluate(stillTexts)
  await page.evaluate(toUrls)
  const clip = { x: begin, y: 0, width: end - begin, height }
  return page.screenshot({ scale: 'css', animations: 'disabled', clip })
}

async function shotOfPanel(panel: Page, theme: 'light' | 'dark'): Promise<Buffer> {
  await panel.bringToFront()
  await panel.emulateMedia({ colorScheme: theme })
  await panel.setViewportSize({ width: 360, height: HEIGHT })
  await panel.evaluate(stillTexts)
  await panel.evaluate(
    `scrollTo(0, scrollY + document.querySelector('.values').getBoundingClientRect().top - 64)`,
  )
  return panel.screenshot({ scale: 'css', animations: 'disabled' })
}

/**
 * Plays a setup on the practice consoles to the moment in which Meta's two URLs were read and filled into Okta's form,
 * and photographs both consoles with the panel between them, for README and store.
 */
export async function photographConsoles(pictures: string, store: string): Promise<void> {
  const stage = await setStage()
  const onScene: OnScene = async (name, { panel, page: okta }) => {
    if (name !== 'okta-filled' || !okta) return
    const meta = stage.context.pages().find((page) => new URL(page.url()).host === 'work.meta.com')
    if (!meta) throw new Error('No tab of Meta is open.')
    const beside = (png: Buffer): Piece => ({ png, caption: 'Tandem', width: 360 })
    // The panel first: it looks at what the pages show, and the pictures' texts are not theirs.
    const panels = { light: await shotOfPanel(panel, 'light'), dark: await shotOfPanel(panel, 'dark') }
    const pages = [
      { file: 'okta', page: okta, cut: cuts.okta, caption: 'Okta Admin Console (practice)' },
      { file: 'meta', page: meta, cut: cuts.meta, caption: 'Meta Admin Center (practice)' },
    ]
    const consoles: Piece[] = []
    for (const { file, page, cut, caption } of pages) {
      const width = 860
      const png = await shotOfConsole(page, whole(cut.width), width)
      await writeComposition(stage.context, [{ png, caption, width }, beside(panels.light)], {
        file: `${store}${file}.png`,
        theme: 'light',
        width: 1280,
        ...ground,
      })
      const narrow = 560
      const tall = await shotOfConsole(page, cut, narrow)
      consoles.push({ png: tall, caption, width: narrow })
    }
    const [left, right] = consoles
    if (!left || !right) throw new Error('A console has no picture.')
    for (const theme of ['light', 'dark'] as const)
      await writeComposition(stage.context, [left, beside(panels[theme]), right], {
        file: `${pictures}exchange-${theme}.png`,
        theme,
        ...ground,
      })
    throw reached
  }
  try {
    await connectWithTandem(stage, createAdmin(), onScene)
    throw new Error('The setup never came to the moment of the picture.')
  } catch (error) {
    if (error !== reached) throw error
  } finally {
    await stage.close()
  }
}
