import { Callout } from './ui/Callout'

/** Says that the stored record is damaged or could not be written. */
export function StorageProblem({ text }: { text: string }) {
  return (
    <div role="alert">
      <Callout tone="danger" word="Storage:">
        {text}
      </Callout>
    </div>
  )
}
