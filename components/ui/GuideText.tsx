/** Text of the guide; what it has in double quotes is a console's own label and is set apart as such. */
export function GuideText({ text }: { text: string }) {
  // Splitting by a pattern with one group leaves the quoted pieces at the odd places.
  const pieces = text.split(/"([^"]+)"/)
  return pieces.map((piece, place) =>
    place % 2 === 1 ? (
      <q key={place} className="ui-label">
        {piece}
      </q>
    ) : (
      piece
    ),
  )
}
