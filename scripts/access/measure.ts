import type { Page } from 'playwright'

/** Names an element so that a person finds it: its kind, classes and the beginning of its text. Runs in the page. */
const naming = `const nameOf = (element) => {
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
  return element.tagName.toLowerCase() + [...element.classList].map((name) => '.' + name).join('') + ' “' + text + '”'
}`

/** Everything in a document that can be pressed or written into. */
const controls = 'a[href], button, input, select, textarea, summary, [role="menuitem"]'

/**
 * Success criterion 2.5.8: what is pressed measures at least 24 × 24 CSS pixels, or stands so far from all else that
 * circles of 24 pixels around them don't touch. A box belongs to its label; links in a sentence are exempt.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    ${naming}
    const shown = [...document.querySelectorAll('${controls}')].filter((element) => element.checkVisibility())
    const all = [...new Set(shown.map((element) => element.closest('label') ?? element))]
      .filter((element) => !(element.matches('a') && getComputedStyle(element).display === 'inline'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
    const small = ({ box }) => box.width < 23.95 || box.height < 23.95
    const middle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
    const near = (one, other) => {
      const { x, y } = middle(one.box)
      if (small(other)) return Math.hypot(x - middle(other.box).x, y - middle(other.box).y) < 24
      const dx = Math.max(other.box.left - x, 0, x - other.box.right)
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom)
      return Math.hypot(dx, dy) < 12
    }
    return all
      .filter((one) => small(one) && all.some((other) => other !== one && near(one, other)))
      .map(({ element, box }) =>
        'small target: ' + nameOf(element) + ' ' + Math.round(box.width) + ' × ' + Math.round(box.height))
  })()`)
}

/** Criteria 1.4.10 and 1.4.4: nothing sticks out sideways, and no text is cut off that isn't all there elsewhere. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    ${naming}
    const faults = []
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways')
    for (const element of document.body.querySelectorAll('*')) {
      // A field scrolls with what is written into it.
      if (!element.checkVisibility() || element.closest('.unseen, svg, input, textarea')) continue
      const style = getComputedStyle(element)
      const hidden = style.overflowX === 'hidden' || style.overflowX === 'clip'
      // An ellipsis says that there is more; the whole is in the element's title or behind a button.
      if (hidden && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
        faults.push('cut off: ' + nameOf(element))
      const { left, right, width } = element.getBoundingClientRect()
      if (width > 0 && (right > innerWidth + 1 || left < -1)) faults.push('sticks out: ' + nameOf(element))
    }
    return faults
  })()`)
}

/** What the two bars leave of a window as high as this for the rest: at least half, or the focus has no room. */
function crowded(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const heights = [...document.querySelectorAll('.top-bar, .status-line')].map(({ offsetHeight }) => offsetHeight)
    const taken = heights.reduce((sum, height) => sum + height, 0)
    return taken * 2 > innerHeight ? ['the bars take ' + taken + ' of ' + innerHeight] : []
  })()`)
}

/** Where colours are the person's own, a button is known by its frame. */
function frameless(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    ${naming}
    return [...document.querySelectorAll('button, select, input[type="text"], textarea')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element)
        return Number.parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none' || borderTopColor === backgroundColor
      })
      .map((element) => 'no frame with forced colours: ' + nameOf(element))
  })()`)
}

/** With reduced motion asked for, nothing moves. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    ${naming}
    const still = (times) => times.split(', ').every((time) => Number.parseFloat(time) === 0)
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return !still(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth'
      })
      .map((element) => 'moves in spite of reduced motion: ' + nameOf(element))
  })()`)
}

/** Measures what axe doesn't: the page as it is, with text at 200 %, with forced colours, and with reduced motion. */
export async function measure(page: Page): Promise<string[]> {
  const faults = [...(await smallTargets(page)), ...(await cutOff(page))]
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  faults.push(...(await frameless(page)), ...(await moving(page)))
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  for (const fault of [...(await cutOff(page)), ...(await crowded(page))])
    faults.push(`text at 200 %: ${fault}`)
  await page.evaluate("document.documentElement.style.fontSize = ''")
  return faults
}
