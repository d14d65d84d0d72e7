import { createDraft, escapeHtml, seedOf, type Draft } from './draft'
import { entryHtml } from './entry-html'
import { createTruth, draw, type Binding, type Entry, type Recipe, type Row } from './recipe'
import type { Truth } from './scene'
import type { MetaLanguage } from './words-meta'

/** The pages of Meta that scenes show; the last ones hold nothing of interest. */
export type MetaPage =
  'metadata' | 'form' | 'both' | 'test' | 'domains' | 'landing' | 'directory' | 'collapsed' | 'loading'

/** How the cards of our metadata are built. */
export type CardLayout = 'card' | 'list' | 'table' | 'read-only input' | 'flat'

/** Everything that decides how a page of Meta looks. */
export interface MetaPlan {
  page: MetaPage
  words: MetaLanguage
  binding: Binding
  cards: CardLayout
  host: 'work.meta.com' | 'work.facebook.com'
  nav: 'open' | 'collapsed'
  recipe: Recipe
}

function button(draft: Draft, text: string, attributes = 'tabindex="0"'): string {
  return `<div role="button" ${attributes} ${draft.className()}><i></i><span><span>${escapeHtml(text)}</span></span></div>`
}

function valueHtml(recipe: Recipe, row: Row): string {
  return row.html ?? draw(recipe, row.text)
}

function card(draft: Draft, plan: MetaPlan, row: Row): string {
  const { recipe, words } = plan
  const label = draw(recipe, row.label)
  const value = valueHtml(recipe, row)
  const copy = button(draft, words.words.copy)
  const id = draft.id()
  const { attribute } = draft.mark()
  const cards: Record<CardLayout, string> = {
    card:
      `<div ${draft.className()}><div><span>${label}</span><span class="help">${escapeHtml(words.words.alsoCalled)}</span>` +
      `<span>${value}</span></div>${copy}</div>`,
    list: `<dl><dt>${label}</dt><dd><div>${value}</div></dd></dl>${copy}`,
    table: `<table><tbody><tr><th>${label}</th><td>${value}</td><td>${copy}</td></tr></tbody></table>`,
    'read-only input':
      `<div><span id="${id}">${label}</span><input ${attribute} readonly aria-labelledby="${id}"` +
      ` value="${escapeHtml(row.text)}">${copy}</div>`,
    flat: `<p>${label}</p><p>${value}</p>`,
  }
  return cards[plan.cards]
}

function rowsOf(plan: MetaPlan, draft: Draft): Row[] {
  const { words } = plan.words
  const acs = `https://${plan.host}/work/saml.php?__cid=${draft.digits(16)}`
  const rows: Row[] = [
    {
      id: 'audienceUrl',
      label: words.audienceUrl,
      text: `https://${plan.host}/company/${draft.digits(16)}`,
      truth: 'read',
    },
    { id: 'recipientUrl', label: words.recipientUrl, text: acs, truth: 'read' },
    { id: 'acsUrl', label: words.acsUrl, text: acs, truth: 'read' },
  ]
  return plan.recipe.rows(rows, draft)
}

function entriesOf(plan: MetaPlan, draft: Draft): Entry[] {
  const { words } = plan.words
  const entries: Entry[] = [
    {
      id: 'setupName',
      label: words.setupName,
      control: 'input',
      truth: 'fill',
      placeholder: words.setupName,
    },
    {
      id: 'signOnUrl',
      label: words.signOnUrl,
      control: 'input',
      truth: 'fill',
      description: words.alsoCalled,
    },
    { id: 'issuer', label: words.issuer, control: 'input', truth: 'fill' },
    { id: 'certificate', label: words.certificate, control: 'textarea', truth: 'fill' },
  ]
  return plan.recipe.entries(entries, draft)
}

function item(draft: Draft, recipe: Recipe, title: string, content: string | null): string {
  const open = content !== null
  return (
    `<div role="listitem"><div role="button" tabindex="0" aria-expanded="${open}" ${draft.className()}>` +
    `<span>${draw(recipe, title)}</span><i></i></div>${open ? `<div>${content}</div>` : ''}</div>`
  )
}

function domains(draft: Draft, { words }: MetaPlan): string {
  const box = (title: string, chip: string) => {
    const id = draft.id()
    return (
      `<div><span id="${id}">${escapeHtml(title)}</span><div role="combobox" aria-expanded="false" aria-labelledby="${id}">` +
      `<span>${chip}${button(draft, '×')}</span><input type="text" ${draft.mark().attribute}></div></div>`
    )
  }
  return `${box(`${words.words.signOn} "Okta SSO"`, 'acme.example')}${box('SSO', '–')}${button(draft, 'OK')}`
}

function directory(draft: Draft): string {
  const people = ['Ada Admin', 'Ben Builder', 'Eve Example']
  const rows = people.map(
    (name) =>
      `<tr role="row"><td>${name}<div>${name.split(' ')[0]?.toLowerCase() ?? ''}@acme.example</div></td><td>Berlin</td>` +
      `<td>2026-05-01<div>Okta</div></td><td>Claimed</td></tr>`,
  )
  return (
    `<div><input type="search" placeholder="Search by name or email" ${draft.mark().attribute}></div>` +
    `<table role="table"><thead><tr><th>Name</th><th>Location</th><th>Created</th><th>Status</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  )
}

function shell(draft: Draft, plan: MetaPlan, main: string): string {
  const { words } = plan.words
  const links = ['Overview', 'People', words.security, 'Products']
  const top = links.map((name) =>
    plan.nav === 'collapsed'
      ? `<a role="link" href="#" aria-label="${escapeHtml(name)}"><i></i></a>`
      : `<a role="link" href="#"><span>${escapeHtml(name)}</span></a>`,
  )
  const sub =
    plan.nav === 'collapsed'
      ? ''
      : `<a role="link" href="#" aria-current="page"><span>${escapeHtml(words.signOn)}</span></a>`
  return (
    `<div id="${draft.id()}" class="shell"><div role="navigation" class="nav">${top.join('')}${sub}</div>` +
    `<main ${draft.className()}>${main}</main>${plan.recipe.aside ? `<aside>${plan.recipe.aside}</aside>` : ''}</div>`
  )
}

/** Draws a page of Meta with what is true about it. */
export function drawMeta(id: string, plan: MetaPlan): { html: string; truth: Truth } {
  const draft = createDraft(seedOf(id))
  const truth = createTruth()
  const { page, recipe } = plan
  const { words } = plan.words
  const shows = (part: MetaPage) =>
    page === part || (page === 'both' && (part === 'metadata' || part === 'form'))
  const fields = (entries: readonly Entry[]) =>
    entries
      .map((entry) => {
        const { html, selector } = entryHtml(draft, recipe, entry, plan.binding)
        truth.entry(entry, selector)
        return html
      })
      .join('')
  const metadata = () =>
    rowsOf(plan, draft)
      .map((row) => {
        truth.row(row)
        return card(draft, plan, row)
      })
      .join('') + button(draft, words.added)
  const form = () =>
    recipe.form.replace('%', () => `<div>${fields(entriesOf(plan, draft))}</div>`) +
    button(draft, words.validate, 'aria-disabled="true" tabindex="-1"')
  const email: Entry = { id: 'testEmail', label: words.testEmail, control: 'input', truth: 'fill' }
  const test = () =>
    recipe.form.replace('%', () => fields(recipe.entries([email], draft))) + button(draft, words.test)
  const sections =
    item(draft, recipe, words.ours, shows('metadata') ? metadata() : null) +
    item(draft, recipe, words.theirs, shows('form') ? form() : null) +
    item(draft, recipe, words.test, shows('test') ? test() : null) +
    item(draft, recipe, words.signOn, shows('domains') ? domains(draft, plan) : null)
  const others: Partial<Record<MetaPage, () => string>> = {
    landing: () => `<h1>${escapeHtml(words.signOn)}</h1>${button(draft, words.addIdp)}`,
    loading: () => '<div role="progressbar" aria-busy="true" style="width: 300px; height: 40px"></div>',
    directory: () => `<h1>People</h1>${directory(draft)}`,
  }
  const content = others[page]?.() ?? `<h2>${escapeHtml(words.addIdp)}</h2><div role="list">${sections}</div>`
  const html = shell(draft, plan, recipe.before(draft) + content + recipe.after(draft))
  const { values, fields: right, refuse, flagged, conflict } = truth
  return { html, truth: { values, fields: right, refuse, flagged, conflict } }
}
