import type { Page } from 'playwright'
import { createAdmin } from '../../tests/e2e/admin'
import { setStage } from '../../tests/e2e/stage'
import { connectWithTandem, type OnScene } from '../../tests/e2e/with-tandem'
import { writeComposition, type Piece } from './compose'

/** Thrown when the moment of the picture was reached, to leave the setup there. */
const reached = Symbol('the moment of the picture')

/** Times are of the run; the picture says the same at each. */
const stillTimes = `for (const one of document.querySelectorAll('time')) one.textContent = '09:14'`

async function shot(page: Page, width: number, height: number, into: string): Promise<Buffer> {
  await page.bringToFront()
  await page.setViewportSize({ width, height })
  await page.evaluate(`(() => {
    const found = [...document.querySelectorAll(${JSON.stringify(into)})].find((one) => one.checkVisibility())
    found?.scrollIntoView({ block: 'center' })
    document.activeElement?.blur()
  })()`)
  return page.screenshot({ scale: 'css', animations: 'disabled' })
}

async function shotOfPanel(panel: Page, theme: 'light' | 'dark', height: number): Promise<Buffer> {
  await panel.bringToFront()
  await panel.emulateMedia({ colorScheme: theme })
  await panel.setViewportSize({ width: 360, height })
  await panel.evaluate(`(() => {
    const values = document.querySelector('.values')
    scrollTo(0, scrollY + values.getBoundingClientRect().top - 64)
    document.activeElement?.blur()
    ${stillTimes}
  })()`)
  return panel.screenshot({ scale: 'css', animations: 'disabled' })
}

/** The fields of Okta's form, and the list of URLs at Meta. */
const places = { okta: 'input[type="text"]', meta: '[role="dialog"], h2' }

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
    const captions = { okta: 'Okta Admin Console (practice)', meta: 'Meta Admin Center (practice)' }
    for (const theme of ['light', 'dark'] as const) {
      const tandem: Piece = { png: await shotOfPanel(panel, theme, 760), caption: 'Tandem', width: 360 }
      const left = { png: await shot(okta, 560, 760, places.okta), caption: captions.okta, width: 560 }
      const right = { png: await shot(meta, 560, 760, places.meta), caption: captions.meta, width: 560 }
      const file = `${pictures}exchange-${theme}.png`
      await writeComposition(stage.context, [left, tandem, right], { file, theme, height: 780 })
    }
    const theme = 'light'
    const tandem: Piece = { png: await shotOfPanel(panel, theme, 760), caption: 'Tandem', width: 360 }
    for (const [name, page] of [
      ['okta', okta],
      ['meta', meta],
    ] as const) {
      const png = await shot(page, 860, 760, places[name])
      await writeComposition(stage.context, [{ png, caption: captions[name], width: 860 }, tandem], {
        file: `${store}${name}.png`,
        theme,
        width: 1280,
        height: 800,
      })
    }
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
