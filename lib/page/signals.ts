import { controls, type ControlId } from '../guide/controls'
import { signals, type SignalId } from '../guide/signals'
import type { Condition, ConsoleId } from '../guide/types'
import { findControl, type Found } from './find'
import type { PageIndex } from './scan'
import { normalise } from './text'
import { isDisabled, isVisible } from './visible'

/** What holds one entry of a list. */
const LINE = 'tr, li, [role="row"], [role="listitem"]'

/** Whether a person can read the text in the element: an element's text also holds what is folded away in it. */
function shows(element: Element, text: string): boolean {
  return isVisible(element) && element instanceof HTMLElement && normalise(element.innerText).includes(text)
}

/** Evaluates the guide's conditions on one page, for the setup of that name in Meta; each control is looked up at most once. */
export function createJudge(index: PageIndex, setupName: string) {
  const found = new Map<ControlId, Found<Element>>()
  const control = (id: ControlId): Found<Element> => {
    const known = found.get(id)
    if (known) return known
    const result = findControl(index, id)
    found.set(id, result)
    return result
  }
  const isControlId = (id: string): id is ControlId => Object.hasOwn(controls, id)

  /** Looks at the line of the setup's name; without rows, at the first box that says more than the name. */
  function statusBeside({ yes, no }: { yes: readonly string[]; no: readonly string[] }): boolean {
    const showing = (texts: readonly string[], line: Element) =>
      texts.some((text) =>
        (index.texts.get(normalise(text)) ?? []).some(
          (element) => line.contains(element) && isVisible(element),
        ),
      )
    const wanted = normalise(setupName)
    return (index.texts.get(wanted) ?? []).some((name) => {
      if (!isVisible(name)) return false
      let line = name.closest(LINE)
      for (let box = name.parentElement; !line && box; box = box.parentElement)
        if (normalise(box.textContent ?? '') !== wanted) line = box
      return line !== null && !showing(no, line) && showing(yes, line)
    })
  }

  function holds(condition: Condition): boolean {
    if ('path' in condition) return new RegExp(condition.path).test(index.document.location.pathname)
    if ('hash' in condition) return new RegExp(condition.hash).test(index.document.location.hash)
    if ('all' in condition) return condition.all.every(holds)
    if ('any' in condition) return condition.any.some(holds)
    if ('not' in condition) return !holds(condition.not)
    if ('text' in condition)
      return condition.text
        .map(normalise)
        .some((text) => (index.texts.get(text) ?? []).some((element) => shows(element, text)))
    if ('says' in condition) {
      const parts = condition.says.map(normalise)
      for (const [text, elements] of index.texts)
        for (const part of parts)
          if (text.includes(part) && elements.some((element) => shows(element, part))) return true
      return false
    }
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
    return element instanceof HTMLInputElement && element.checked === (state === 'checked')
  }

  return {
    /** The facts that the page shows now. */
    signals: (console: ConsoleId): SignalId[] =>
      (Object.keys(signals) as SignalId[]).filter(
        (id) => signals[id].console === console && holds(signals[id].when),
      ),
    /** The guide's controls that are on the page and unmistakable. */
    controls: (console: ConsoleId): ControlId[] =>
      (Object.keys(controls) as ControlId[]).filter(
        (id) => controls[id].console === console && control(id).ok,
      ),
  }
}
