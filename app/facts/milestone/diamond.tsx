type Look = 'agreed' | 'forecast' | 'done'

const looks: Record<Look, string> = {
  agreed: 'size-[7px] bg-blocked',
  forecast: 'size-[13px] border-2 border-brand bg-card',
  done: 'size-[13px] bg-brand',
}

/** Agreed dates grey, forecasts hollow, done filled. */
export function Diamond({ look, at }: { look: Look; at?: number }) {
  const place = at === undefined ? 'inline-block' : 'absolute top-1/2 -translate-x-1/2 -translate-y-1/2'
  return (
    <span
      aria-hidden="true"
      className={`${place} shrink-0 rotate-45 rounded-[1.5px] ${looks[look]}`}
      style={at === undefined ? undefined : { left: `${at}%` }}
    />
  )
}
