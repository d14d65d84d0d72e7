const SHAPES = {
  home: 'M3 11 12 3l9 8v10h-6v-6H9v6H3z',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-5 3-7 7-7s7 2 7 7M17 4a4 4 0 0 1 0 7M19 14c2 1 3 3 3 7',
  shield: 'M12 2 4 5v7c0 5 4 8 8 10 4-2 8-5 8-10V5zM12 8v8',
  cart: 'M2 4h3l3 12h11l2-8H7M10 21h.1M17 21h.1',
  boxes: 'M8 3h8v7H8zM2 14h8v7H2zM14 14h8v7h-8z',
  chart: 'M4 20V12M10 20V5M16 20V9M21 20v-6',
  sliders: 'M3 6h18M3 12h10M3 18h10M18 15v6M15 18h6',
  copy: 'M8 3h11v14H8zM5 7v14h10',
  close: 'M5 5l14 14M19 5 5 19',
  search: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM15 15l6 6',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  folder: 'M3 5h7l2 3h9v12H3zM12 11v6M9 14l3 3 3-3',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3 11v2h6v-2a6 6 0 0 0-3-11z',
} as const

/** The name of a picture. */
export type IconName = keyof typeof SHAPES

/** A small line drawing; without a label it is there for the eyes only. */
export function Icon({ name, size = 18, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <i style={{ display: 'inline-flex', flex: 'none' }}>
      <svg
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
        {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
      >
        <path d={SHAPES[name]} />
      </svg>
    </i>
  )
}
