import { englishTexts } from '../../../lib/i18n/messages'

/** Texts of fewer words are names and the consoles' own labels, which stay English. */
const FEWEST = 4

function plainTexts(texts: unknown): string[] {
  if (typeof texts === 'string') return texts.split(' ').length < FEWEST || texts.includes('{') ? [] : [texts]
  if (typeof texts !== 'object' || texts === null) return []
  return Object.values(texts).flatMap(plainTexts)
}

/** The texts of the panel's own that are drawn in English though `code` is another language. */
export function stillEnglish(code: string, root: Node = document.body): string[] {
  if (code === 'en') return []
  const english = new Set(plainTexts(englishTexts()))
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found = new Set<string>()
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.trim() ?? ''
    if (english.has(text)) found.add(`still English: “${text.slice(0, 60)}”`)
  }
  return [...found]
}
