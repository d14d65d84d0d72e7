/** One of the two admin sites that a setup connects. */
export type ConsoleId = 'okta' | 'meta'

/** The kind of thing a value is; each kind has one shape (lib/guide/values.ts). */
export type ValueKind =
  | 'meta-audience'
  | 'meta-acs'
  | 'okta-metadata-url'
  | 'okta-sign-on-url'
  | 'okta-issuer'
  | 'certificate'
  | 'name'

/** Where a value stands in a console: the labels it carries there, in every wording and language seen so far. */
export interface Place {
  console: ConsoleId
  labels: readonly string[]
  /** First wording of the section that it stands in (lib/guide/sections.ts). */
  section?: string
}

/** A value that is read in one console and needed in the other. */
export interface ValueSpec {
  label: string
  /** What it is, in plain words. */
  what: string
  kind: ValueKind
  readIn: Place | null
  fillInto: (Place & { control: 'text' | 'multiline' }) | null
}

/** A control of a console that a step talks about. */
export interface ControlSpec {
  console: ConsoleId
  kind: 'button' | 'link' | 'field' | 'checkbox' | 'select'
  /** Accessible names in every wording seen; compared after normalising (lib/page/text.ts). */
  names: readonly string[]
  /** Element ids seen on the live console; the first choice where one is there, never a must. */
  ids?: readonly string[]
  /** A row title that stands beside the control when its own name says too little ("Enable"). */
  row?: readonly string[]
  /** Only on pages whose path matches. A JavaScript regular expression. */
  path?: string
  /** The control is the field that this value, or the test's e-mail address, goes into. */
  field?: string
  /**
   * Whether Tandem may press it when the admin asks to be taken there: it opens something that can be left
   * again without a trace. Anything that commits is never marked so.
   */
  opens?: true
}

/**
 * How a page shows a fact. Evaluated in the page, on visible content only.
 * `path` and `hash` are JavaScript regular expressions; texts are compared whole after normalising,
 * `says` looks for a part of a text.
 */
export type Condition =
  | { path: string }
  | { hash: string }
  | { text: readonly string[] }
  | { says: readonly string[] }
  /** The nearest status beside the setup's name in Meta is one of `yes`, and none of `no`. */
  | { besideName: { yes: readonly string[]; no: readonly string[] } }
  | { control: string; state?: 'enabled' | 'disabled' | 'checked' | 'unchecked' }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** A fact that a console's page can show. */
export interface SignalSpec {
  console: ConsoleId
  when: Condition
}

/** A control that is pressed on the way; with `when`, only on a page that shows that signal. */
export interface Press {
  control: string
  when?: string
  /** Whether it shows a pane that may be fetched anew, with the old one still there meanwhile. */
  fetches?: boolean
}

/** A place in a console that "Take me there" can reach. */
export interface RouteSpec {
  console: ConsoleId
  /** Path and hash on the console's host; `{app}` and `{appName}` stand for the bound app's id and key. */
  url: string
  /** The signal of being there already; then nothing is opened, so that an open form isn't lost. */
  there: string
  /** Where to go when the console doesn't know this address. */
  otherwise?: string
  /** Controls to press one after the other, each only if it is there; all of them open and none commits. */
  press?: readonly Press[]
}
