import type { Adversary, ValueSetting } from './adversary'
import { escapeHtml, type Draft } from './draft'
import { hidings } from './hiding'
import type { Recipe, Row } from './recipe'

const swapDigits = (text: string, draft: Draft) =>
  text.replace(/\d{10,}/, (digits) => draft.digits(digits.length))

function rowOf(id: Row['id'], change: (row: Row, draft: Draft) => Row | Row[]): Recipe['rows'] {
  return (rows, draft) => rows.flatMap((row) => (row.id === id ? change(row, draft) : [row]))
}

const textOf = (rows: readonly Row[], id: Row['id']) => rows.find((row) => row.id === id)?.text ?? ''

function hidden({ value }: ValueSetting): Adversary[] {
  return Object.entries(hidings).flatMap(([way, around]) => {
    const veiled = (text: string) => around.replace('%', () => `<span>${escapeHtml(text)}</span>`)
    return [
      {
        name: `hidden twin of another text: ${way}`,
        recipe: {
          rows: rowOf(value, (row, draft) => ({
            ...row,
            html: `${veiled(swapDigits(row.text, draft))}<span>${escapeHtml(row.text)}</span>`,
          })),
        },
      },
      {
        name: `only hidden text: ${way}`,
        recipe: { rows: rowOf(value, (row) => ({ ...row, html: veiled(row.text), truth: 'nothing' })) },
      },
    ]
  })
}

/** Ways in which prose mentions what a value looks like, `%` for the example. */
const prose: Readonly<Record<string, string>> = {
  sentence: '<p>It looks like % and is different for each company.</p>',
  code: '<p>For example: <code>%</code></p>',
  link: '<p>See <a href="#">%</a> for an example.</p>',
  'quoted part': '<p>Something like <em>%</em>, with your own number.</p>',
}

/** What can go wrong with values that a page shows. */
export function valueAdversaries(setting: ValueSetting): Adversary[] {
  const { known, value, other } = setting
  const changed = (name: string, change: (row: Row, draft: Draft) => Row | Row[]): Adversary => ({
    name,
    recipe: { rows: rowOf(value, change) },
  })
  const unfit = (name: string, change: (text: string) => string) =>
    changed(name, (row) => ({ ...row, text: change(row.text), truth: 'nothing' }))
  const drawn = (name: string, html: (text: string) => string) =>
    changed(name, (row) => ({ ...row, html: html(row.text) }))
  const examples = Object.entries(prose).flatMap(([way, text]): Adversary[] => {
    const example = (rows: readonly Row[], draft: Draft) =>
      text.replace('%', () => escapeHtml(swapDigits(textOf(rows, value), draft)))
    return [
      {
        name: `example in prose beside the value: ${way}`,
        recipe: {
          rows: (rows, draft) =>
            rowOf(other, (row) => ({
              ...row,
              html: `<span>${escapeHtml(row.text)}</span>${example(rows, draft)}`,
            }))(rows, draft),
        },
      },
      {
        name: `example in prose only: ${way}`,
        recipe: {
          rows: (rows, draft) =>
            rowOf(value, (row) => ({ ...row, html: example(rows, draft), truth: 'nothing' }))(rows, draft),
        },
      },
    ]
  })
  const swapped: Adversary = {
    name: 'values swapped under their labels',
    recipe: {
      rows: (rows) =>
        rows.map((row) => {
          if (row.id === value) return { ...row, text: textOf(rows, other), truth: 'flagged' as const }
          if (row.id === other) return { ...row, text: textOf(rows, value), truth: 'flagged' as const }
          return row
        }),
    },
  }
  return [
    ...hidden(setting),
    ...examples,
    ...(known ? [swapped] : []),
    changed('two different texts of one label', (row, draft) => [
      { ...row, truth: 'conflict' },
      { ...row, text: swapDigits(row.text, draft), truth: 'conflict' },
    ]),
    unfit('cut off with an ellipsis', (text) => `${text.slice(0, -6)}…`),
    unfit('cut off in the middle', (text) => `${text.slice(0, 24)}…${text.slice(-4)}`),
    unfit('more behind it', (text) => `${text}&x=1/more`),
    unfit('other scheme', (text) => text.replace(/^https?:/, 'ftp:')),
    drawn('trailing spaces', (text) => `<span>  ${escapeHtml(text)}  \n </span>`),
    drawn('trailing no-break space', (text) => `<span>${escapeHtml(text)}\u00a0</span>`),
    drawn(
      'soft hyphens and zero-width spaces',
      (text) =>
        `<span>${
          text
            .match(/.{1,9}/g)
            ?.map(escapeHtml)
            .join('\u00ad\u200b') ?? ''
        }</span>`,
    ),
    drawn(
      'one letter in bold',
      (text) => `<span>${escapeHtml(text.slice(0, -3))}<b>${escapeHtml(text.slice(-3))}</b></span>`,
    ),
    drawn(
      'cut off by style only',
      (text) =>
        `<div style="width: 120px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${escapeHtml(text)}</div>`,
    ),
    drawn(
      'broken by style only',
      (text) => `<div style="width: 90px; overflow-wrap: anywhere">${escapeHtml(text)}</div>`,
    ),
    drawn('a link to itself', (text) => `<a href="${escapeHtml(text)}">${escapeHtml(text)}</a>`),
    drawn('a copy button inside the text', (text) => `<span>${escapeHtml(text)}<button>Copy</button></span>`),
    changed('in the attribute only', (row) => ({
      ...row,
      html: `<span title="${escapeHtml(row.text)}" data-value="${escapeHtml(row.text)}">Show</span>`,
      truth: 'nothing',
    })),
    changed('a script holds another text', (row, draft) => ({
      ...row,
      html: `<script type="application/json">{"url":"${swapDigits(row.text, draft)}"}</script><template>${swapDigits(row.text, draft)}</template><span>${escapeHtml(row.text)}</span>`,
    })),
  ]
}
