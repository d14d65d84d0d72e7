/** The Trusted Types policy of that name in the panel's content security policy, which allows no other. */
const POLICY = 'tandem-documents'

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string }
}

let trust: ((text: string) => string) | null = null

function trusted(text: string): string {
  if (!trust) {
    const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
    const policy = trustedTypes?.createPolicy(POLICY, { createHTML: (own) => own })
    trust = policy ? (own) => policy.createHTML(own) : (own) => own
  }
  return trust(text)
}

/**
 * The platform's parser, in the one place of Tandem that makes a document of text. Such a document runs nothing, loads
 * nothing and is never shown; every other place that would make markup of text is refused by the browser.
 */
export function createDocumentParser(): Pick<DOMParser, 'parseFromString'> {
  const parser = new DOMParser()
  return { parseFromString: (text, type) => parser.parseFromString(trusted(text), type) }
}
