/** Short facts in a row; a line breaks between them rather than inside a date. */
export function Facts({ of }: { of: (string | null | undefined)[] }) {
  const facts = of.filter((fact) => fact)
  return (
    <>
      {facts.map((fact, index) => (
        <span key={index}>
          <span className="inline-block max-w-full">{index < facts.length - 1 ? `${fact} ·` : fact}</span>{' '}
        </span>
      ))}
    </>
  )
}
