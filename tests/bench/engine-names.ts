/** The ways of looking at a page that run in its isolated world, and what they are called in the tables. */
export const engineNames = {
  native: 'querySelectorAll("*").length, the floor',
  walker: 'TreeWalker over the elements, the unit',
  layout: 'a forced layout, nothing read',
  tandem: 'Tandem: readPage',
  names: 'dom-accessibility-api over the candidates',
  xpath: 'XPath text search ×10',
  roles: 'Testing Library getByRole ×10',
  labels: 'Testing Library getByLabelText, getByText ×10',
} as const

/** Id of a way of looking that runs in the page. */
export type EngineId = keyof typeof engineNames
