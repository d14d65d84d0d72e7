/** Levels A and AA of WCAG 2.0 to 2.2, and what axe calls best practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
