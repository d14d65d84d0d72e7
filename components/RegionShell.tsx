/** A region whose content is on its way: there by name and heading, and said to be busy. */
export function RegionShell({ name, heading = name }: { name: string; heading?: string }) {
  return (
    <section className="region" aria-label={name} aria-busy="true">
      <h2>{heading}</h2>
    </section>
  )
}
