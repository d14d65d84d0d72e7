import { Fragment, type ReactNode } from 'react'

interface PhraseProps {
  /** A text with placeholders in braces, in whatever order its language wants them. */
  text: string
  parts: Readonly<Record<string, ReactNode>>
}

/** A text whose placeholders are elements: a button's name in bold, a moment, a link. */
export function Phrase({ text, parts }: PhraseProps) {
  // Splitting by a pattern with one group leaves the names at the odd places.
  return text
    .split(/\{(\w+)\}/)
    .map((piece, place) => <Fragment key={place}>{place % 2 === 1 ? parts[piece] : piece}</Fragment>)
}
