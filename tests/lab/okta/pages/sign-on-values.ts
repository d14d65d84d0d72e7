import { html, type Html } from '../html'
import type { SignOnVariant } from '../options'

/** A read-only row: a label, a value, perhaps the id of the value's element and a Copy link. */
export interface ValueRow {
  label: string
  value: string
  id?: string
  /** The label of the Copy link; no link without it. */
  copy?: string
  /** Form fields keep their disabled input in the read-only copy of the form. */
  field?: boolean
  /** Shown instead of the value. */
  instead?: Html
}

/** Writes rows in the markup of the chosen variant. */
export function valueRows(variant: SignOnVariant, rows: readonly ValueRow[]): Html {
  if (variant === 'grid') {
    return html`<div class="grid-rows">
      ${rows.map(
        (row) =>
          html`<div class="grid-row">
            <div>${row.label}</div>
            <div data-copyable>${row.instead ?? gridValue(row)} ${copyLink(row)}</div>
          </div>`,
      )}
    </div>`
  }
  return html`<dl>
    ${rows.map(
      (row) =>
        html`<dt>${row.label}</dt>
          <dd data-copyable>${row.instead ?? listValue(variant, row)} ${copyLink(row)}</dd>`,
    )}
  </dl>`
}

function listValue(variant: SignOnVariant, row: ValueRow): Html {
  if (row.field) return html`<input type="text" disabled ${idAttribute(row)} value="${row.value}" />`
  if (variant === 'inputs')
    return html`<input type="text" readonly ${idAttribute(row)} value="${row.value}" />`
  return html`<span ${idAttribute(row)}>${row.value}</span>`
}

// Long addresses get break marks in some layouts; a reader has to see through them.
function gridValue(row: ValueRow): Html {
  const pieces = row.value.split(/(?<=\/)/).map((piece, index) => html`${index > 0 && html`<wbr />`}${piece}`)
  return html`<span ${idAttribute(row)}>${pieces}</span>`
}

function idAttribute(row: ValueRow): Html {
  return row.id ? html`id="${row.id}"` : html``
}

function copyLink(row: ValueRow): Html {
  return row.copy ? html`<a href="#" data-copy>${row.copy}</a>` : html``
}
