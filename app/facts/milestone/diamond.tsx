type Look = 'agreed' | 'forecast' | 'done'

/** Agreed dates grey, forecasts hollow, done filled. */
export function Diamond({ look, at }: { look: Look; at?: number }) {
  return (
    <span
      aria-hidden="true"
      className={`diamond diamond-${look} ${at === undefined ? 'inline-block' : 'diamond-placed'}`}
      style={at === undefined ? undefined : { left: `${at}%` }}
    />
  )
}
