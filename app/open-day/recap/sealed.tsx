import type { ReactNode } from 'react'

/** What of a recap is said by the sealed board alone: an offline copy draws it once more, from its sealed data. */
export const sealedParts = ['headline', 'figures', 'board', 'seal'] as const
export type SealedPart = (typeof sealedParts)[number]

/** Marks such a part; where it stands it changes nothing. */
export const Sealed = ({ part, children }: { part: SealedPart; children: ReactNode }) => (
  <div className="contents" data-sealed={part}>
    {children}
  </div>
)
