import { useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { words } from '../boot'
import { useMountId } from '../mount-id'
import { createStyles } from '../style-sheet'
import { pressHandlers } from './button'
import { Icon } from './icon'

const styles = createStyles({
  field: 'margin:0 0 12px',
  label: 'display:block;margin-bottom:6px;font-weight:700',
  box: 'display:flex;flex-wrap:wrap;align-items:center;gap:8px;min-height:44px;padding:6px 10px;border:1px solid #cbd2d9;border-radius:4px;background:#fff',
  chip: 'display:inline-flex;align-items:center;gap:8px;padding:4px 8px;border-radius:4px;background:#eff1f4',
  remove: 'display:inline-flex;cursor:pointer',
  input: 'flex:1;min-width:80px;border:0;outline:0;font:inherit;background:transparent',
  layer:
    'position:fixed;z-index:6;min-width:240px;padding:4px;border:1px solid #cbd2d9;border-radius:6px;background:#fff;font:14px/20px sans-serif',
  option: 'padding:6px 10px;cursor:pointer',
})

interface ChipBoxProps {
  label: string
  chips: readonly string[]
  /** What can be brought in here: the chips of the other box. */
  options: readonly string[]
  onRemove: (chip: string) => void
  onAdd: (chip: string) => void
}

/** A search box that holds chips; its options open in a layer elsewhere in the document. */
export function ChipBox({ label, chips, options, onRemove, onAdd }: ChipBoxProps) {
  const labelId = useMountId()
  const [query, setQuery] = useState('')
  const [layer, setLayer] = useState<{ top: number; left: number } | null>(null)
  const matches = options.filter((option) => option.toLowerCase().includes(query.trim().toLowerCase()))
  const add = (chip: string) => {
    setQuery('')
    setLayer(null)
    onAdd(chip)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setLayer(null)
    if (event.key !== 'Enter') return
    event.preventDefault()
    const exact = options.find((option) => option.toLowerCase() === query.trim().toLowerCase())
    if (exact !== undefined) add(exact)
  }
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div role="combobox" aria-expanded={layer !== null} aria-labelledby={labelId} className={styles.box}>
        <Icon name="search" />
        {chips.map((chip) => (
          <span key={chip} className={styles.chip}>
            {chip}
            <div
              role="button"
              tabIndex={0}
              aria-label={words.remove(chip)}
              className={styles.remove}
              {...pressHandlers(() => onRemove(chip))}
            >
              <Icon name="close" size={12} />
            </div>
          </span>
        ))}
        <input
          type="text"
          value={query}
          aria-labelledby={labelId}
          className={styles.input}
          onChange={(event) => setQuery(event.target.value)}
          onFocus={(event) => {
            const place = event.target.getBoundingClientRect()
            setLayer({ top: place.bottom + 8, left: place.left })
          }}
          onBlur={() => setLayer(null)}
          onKeyDown={onKeyDown}
        />
      </div>
      {layer !== null && matches.length > 0
        ? createPortal(
            <div role="listbox" aria-labelledby={labelId} className={styles.layer} style={layer}>
              {matches.map((option) => (
                <div
                  key={option}
                  role="option"
                  aria-selected="false"
                  className={styles.option}
                  // The press must not take the focus first: the layer would be gone before the click.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => add(option)}
                >
                  {option}
                </div>
              ))}
            </div>,
            document.body,
          )
        : null}
    </div>
  )
}
