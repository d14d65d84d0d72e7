import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import { Button } from './ui/Button'
import { pointAt } from './ui/point-at'
import { useFocusBack } from './ui/use-focus-back'

const words = messages('Tour', {
  tour: 'Tour',
  place: phrase('{place} of {stops}'),
  consoles: 'Consoles',
  consolesText: 'What Tandem can see of your two consoles, and the buttons that open them.',
  now: 'Now',
  nowText: 'The one step to do next, with the button that takes you there.',
  values: 'Values',
  valuesText: 'What was read in one console and goes into the other, each with where it was read.',
  checklist: 'Checklist',
  checklistText: 'Every step in its order; most tick themselves, and you can tick or skip any of them.',
  preflight: 'Preflight',
  preflightText: 'What has to hold before anyone presses “Activate SSO”, each with its reason.',
  next: 'Next',
  done: 'Done',
  skip: 'Skip the tour',
})

/** The regions that are shown, in order; each is found by its class. */
const stops = ['consoles', 'now', 'values', 'checklist', 'preflight'] as const

/**
 * Walks through the regions, one sentence each: Enter goes on, Esc ends it, and nothing moves by itself. What lies
 * behind can be used meanwhile. Load it when it is asked for.
 */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const [place, setPlace] = useState(0)
  const box = useFocusBack<HTMLDivElement>()
  const next = useRef<HTMLButtonElement>(null)
  const id = useId()
  const stop = stops[place] ?? stops[0]
  const last = place === stops.length - 1

  useLayoutEffect(() => {
    const region = document.querySelector(`main > section.${stop}`)
    return region instanceof HTMLElement ? pointAt(region) : undefined
  }, [stop])
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const end = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onEnd()
    }
    document.addEventListener('keydown', end)
    return () => document.removeEventListener('keydown', end)
  }, [onEnd])

  return (
    <div
      ref={box}
      className="tour"
      role="dialog"
      aria-label={words().tour}
      aria-describedby={id}
      data-stop={stop}
    >
      <div id={id} aria-live="polite" aria-atomic="true">
        <h2>
          {words()[stop]}{' '}
          <span className="hint">{words().place({ place: place + 1, stops: stops.length })}</span>
        </h2>
        <p>{words()[`${stop}Text`]}</p>
      </div>
      <div className="actions">
        <Button ref={next} look="primary" onClick={() => (last ? onEnd() : setPlace(place + 1))}>
          {last ? words().done : words().next}
        </Button>
        {!last && (
          <Button look="quiet" onClick={onEnd}>
            {words().skip}
          </Button>
        )}
      </div>
    </div>
  )
}
