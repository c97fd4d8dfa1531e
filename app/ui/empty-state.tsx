/** Nothing there yet: what is so, and what will be. As high wherever it stands, so that empty cards are alike. */
export function EmptyState({ title, more }: { title: string; more: string }) {
  return (
    <div className="min-h-17 max-w-140 text-pretty">
      <p>{title}</p>
      <p className="mt-1 text-[13px]/5 text-ink-soft">{more}</p>
    </div>
  )
}
