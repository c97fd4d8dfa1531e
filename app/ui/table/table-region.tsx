import { forwardRef, useId, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'

interface TableRegionProps {
  label: string
  /** Pixels of the table; without it, as wide as there is room. */
  width?: number
  /** It holds more than it shows, so the keyboard has to reach it. */
  scrolls: boolean
  children: ReactNode
}

/** At most about 70 % of the screen; where the browser can count in rows, whole ones. */
const height =
  'sm:max-h-[70vh] sm:supports-[height:round(down,1px,1px)]:max-h-[calc(round(down,70vh,45px)-1px)] print:max-h-none!'

/** What is pressed, and where it leads: to the row below or above, or to the next thing to press in the same row. */
const steps: Partial<Record<string, [row: number, within: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
const pressable = 'a, button'

/** Arrows lead from row to row and along a row; the Tab key leads through them all. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  const from = (event.target as HTMLElement).closest<HTMLElement>(pressable)
  const row = from?.closest<HTMLElement>('tbody tr')
  if (!step || !from || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const there = rowFrom(row, step[0])
  const own = Array.from(there?.querySelectorAll<HTMLElement>(pressable) ?? [])
  const to = step[0] ? own[0] : own[own.indexOf(from) + step[1]]
  if (!to) return
  event.preventDefault()
  to.focus()
}

function rowFrom(row: HTMLElement, step: number): Element | null {
  if (step === 0) return row
  let there: Element | null = row
  do there = step > 0 ? there.nextElementSibling : there.previousElementSibling
  while (there && !there.querySelector(pressable))
  return there
}

/**
 * Where a long table scrolls, so that the page stays as long as it says it is; a short one takes only its own height.
 * Its scrollbar stands in the card's margin. On a phone and on paper there is no such thing.
 */
export const TableRegion = forwardRef<HTMLDivElement, TableRegionProps>(function TableRegion(
  { label, width, scrolls, children },
  ref,
) {
  const { t } = useTranslation()
  const after = useId()
  return (
    <div className="relative sm:border-b sm:border-line">
      <a href={`#${after}`} className="skip skip-list no-print">
        {t('table.skip', { label })}
      </a>
      <div
        ref={ref}
        onKeyDown={walk}
        role="group"
        aria-label={label}
        tabIndex={scrolls ? 0 : undefined}
        className={`sm:-mr-4 sm:scroll-pt-12 sm:overflow-auto sm:[scrollbar-width:thin] print:overflow-visible ${height}`}
      >
        <div className="sm:pr-4 print:w-auto!" style={width ? { width, paddingRight: 0 } : undefined}>
          {children}
        </div>
      </div>
      <span id={after} tabIndex={-1} />
    </div>
  )
})
