/** Nothing there yet: what is so, and what will be. */
export function EmptyState({ title, more }: { title: string; more?: string }) {
  return (
    <div className="max-w-140 text-pretty">
      <p>{title}</p>
      {more ? <p className="mt-1 text-[13px]/5 text-ink-soft">{more}</p> : null}
    </div>
  )
}
