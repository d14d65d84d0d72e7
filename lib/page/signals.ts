import type { ControlId } from '../guide/controls'
import type { SignalId } from '../guide/signals'
import type { Condition } from '../guide/types'
import type { Found } from './candidate'
import { findControl } from './find'
import type { PageIndex } from './scan'
import { matches, normalise } from './text'
import { isDisabled } from './visible'

/** What holds one entry of a list. */
const LINE = 'tr, li, [role="row"], [role="listitem"]'

/** Evaluates the guide's conditions on one page, for the setup of that name in Meta; each control is looked up at most once. */
export function createJudge(index: PageIndex, setupName: string) {
  const { controls, signals } = index.guide
  const { pathname, hash } = index.document.location
  const found = new Map<ControlId, Found<Element>>()
  const control = (id: ControlId): Found<Element> => {
    const known = found.get(id)
    if (known) return known
    const result = findControl(index, id)
    found.set(id, result)
    return result
  }
  const isControlId = (id: string): id is ControlId => Object.hasOwn(controls, id)

  /** Whether a person can read the text in the element: an element's text also holds what is folded away in it. */
  function shows(element: Element, text: string): boolean {
    if (!index.isVisible(element)) return false
    if (!element.firstElementChild) return true
    return 'innerText' in element && normalise(String(element.innerText)).includes(text)
  }

  const elementsWith = (text: string): Element[] =>
    (index.texts.get(normalise(text)) ?? []).flatMap(({ element, whole }) => (whole ? [element] : []))

  /** Looks at the line of the setup's name; without rows, at the first box that says more than the name. */
  function statusBeside({ yes, no }: { yes: readonly string[]; no: readonly string[] }): boolean {
    const showing = (texts: readonly string[], line: Element) =>
      texts.some((text) =>
        elementsWith(text).some((element) => line.contains(element) && index.isVisible(element)),
      )
    const wanted = normalise(setupName)
    return elementsWith(setupName).some((name) => {
      if (!index.isVisible(name)) return false
      let line = name.closest(LINE)
      for (let box = name.parentElement; !line && box; box = box.parentElement)
        if (normalise(box.textContent ?? '') !== wanted) line = box
      return line !== null && !showing(no, line) && showing(yes, line)
    })
  }

  function says(part: string): boolean {
    return index.sayings.some(
      (element) => normalise(element.textContent ?? '').includes(part) && shows(element, part),
    )
  }

  function holds(condition: Condition): boolean {
    if ('path' in condition) return matches(condition.path, pathname)
    if ('hash' in condition) return matches(condition.hash, hash)
    if ('all' in condition) return condition.all.every(holds)
    if ('any' in condition) return condition.any.some(holds)
    if ('not' in condition) return !holds(condition.not)
    if ('text' in condition)
      return condition.text.some((text) =>
        elementsWith(text).some((element) => shows(element, normalise(text))),
      )
    if ('says' in condition) return condition.says.map(normalise).some(says)
    if ('besideName' in condition) return statusBeside(condition.besideName)
    if (!isControlId(condition.control)) return false
    const hit = control(condition.control)
    // Two buttons of one name are no evidence of either.
    if (!hit.ok) return false
    const { element } = hit
    const { state } = condition
    if (state === 'enabled') return !isDisabled(element)
    if (state === 'disabled') return isDisabled(element)
    if (state === undefined) return true
    return 'checked' in element && element.checked === (state === 'checked')
  }

  return {
    /** The facts that the page shows now. */
    signals: (): SignalId[] =>
      Object.entries(signals).flatMap(([id, when]) => (holds(when) ? [id as SignalId] : [])),
    /** The guide's controls that are on the page and unmistakable. */
    controls: (): ControlId[] =>
      Object.keys(controls)
        .filter(isControlId)
        .filter((id) => control(id).ok),
  }
}
