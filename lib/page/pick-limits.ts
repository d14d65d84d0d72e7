/** Attributes that a pick may be found by: what a page's makers call a thing, and not what they make up anew. */
export const PICK_ATTRIBUTES = [
  'id',
  'name',
  'data-se',
  'data-testid',
  'autocomplete',
  'placeholder',
] as const

/** Longest attribute value, name or label that is looked for, in characters. */
export const PICK_TEXT_LIMIT = 200

/** Longest CSS path that is looked for, in characters. */
export const PICK_PATH_LIMIT = 600
