/** From the agreed date to what became of it, under the bar. */
export function SlipLine({ from, to }: { from: number; to: number }) {
  const [left, right] = from < to ? [from, to] : [to, from]
  return (
    <span className="absolute top-[calc(50%+11px)] h-0.5" style={{ left: `${left}%`, width: `${right - left}%` }}>
      <span className={`absolute inset-0 ${from < to ? 'bg-attention' : 'bg-blocked'}`} />
      <span className={`slip-from ${from < to ? '-left-1' : '-right-1'}`} />
    </span>
  )
}
