import { forwardRef, type ReactNode } from 'react'

interface TableRegionProps {
  label: string
  /** Pixels of the table; without it, as wide as there is room. */
  width?: number
  /** It holds more than it shows, so the keyboard has to reach it. */
  scrolls: boolean
  children: ReactNode
}

/** At most about 70 % of the screen; where the browser can count in rows, the last is cut: there is more below. */
const height =
  'sm:max-h-[70vh] sm:supports-[height:round(down,1px,1px)]:max-h-[calc(round(down,68vh,45px)+24px)] print:max-h-none!'

/**
 * Where a long table scrolls, so that the page stays as long as it says it is; a short one takes only its own height.
 * Its scrollbar stands in the card's margin. On a phone and on paper there is no such thing.
 */
export const TableRegion = forwardRef<HTMLDivElement, TableRegionProps>(function TableRegion(
  { label, width, scrolls, children },
  ref,
) {
  return (
    <div className="sm:border-b sm:border-line">
      <div
        ref={ref}
        role="group"
        aria-label={label}
        tabIndex={scrolls ? 0 : undefined}
        className={`sm:-mr-4 sm:scroll-pt-12 sm:overflow-auto sm:[scrollbar-width:thin] print:overflow-visible ${height}`}
      >
        <div className="sm:pr-4 print:w-auto!" style={width ? { width, paddingRight: 0 } : undefined}>
          {children}
        </div>
      </div>
    </div>
  )
})
