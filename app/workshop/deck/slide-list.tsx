import { useRef, useState, type ReactNode, type PointerEvent, type RefObject } from 'react'
import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '~/ui/status-mark'
import type { DeckDraft, DraftSlide } from './deck-draft'
import { moveSlide } from './edit-deck'
import { draftSlideName } from './draft-slide-name'

interface SlideListProps {
  draft: DeckDraft
  /** The slide that is edited. */
  open: string | null
  /** Slides in which something is wrong. */
  wrong: ReadonlySet<string>
  onOpen: (id: string | null) => void
  change: (edit: (draft: DeckDraft) => DeckDraft) => void
  /** Below the slide that is open. */
  children: (slide: DraftSlide, index: number) => ReactNode
}

/** The slides in their order: dragged by a handle, or moved with Alt and an arrow; one at a time is open. */
export function SlideList({ draft, open, wrong, onOpen, change, children }: SlideListProps) {
  const speaker = useTranslation()
  const { t } = speaker
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const { slides } = draft
  const move = (id: string, to: number) => {
    const what = slides.find((slide) => slide.id === id)
    if (!what || to < 0 || to >= slides.length) return
    change((last) => moveSlide(last, id, to))
    setMoved(t('deck.moved', { what: draftSlideName(speaker, draft, what), place: to + 1, count: slides.length }))
  }
  const { dragging, handle } = useDrag(list, move)
  const byKey = (event: React.KeyboardEvent, { id }: DraftSlide, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0 || !event.altKey) return
    event.preventDefault()
    move(id, index + by)
  }
  return (
    <>
      <ol ref={list}>
        {slides.map((slide, index) => {
          const isOpen = slide.id === open
          const what = draftSlideName(speaker, draft, slide)
          return (
            <li
              key={slide.id}
              className={`border-t border-line first:border-t-0 ${dragging === slide.id ? 'relative z-[1] bg-mist/60' : ''}`}
            >
              <div className="flex items-center" onKeyDown={(event) => byKey(event, slide, index)}>
                <button
                  type="button"
                  aria-label={t('deck.drag', { what })}
                  title={t('deck.drag', { what })}
                  className="-ml-2.5 size-11 shrink-0 cursor-grab touch-none text-ink-soft select-none hover:text-ink"
                  {...handle(slide.id)}
                >
                  <span aria-hidden="true">⠿</span>
                </button>
                <button
                  type="button"
                  aria-expanded={isOpen}
                  className={`flex min-h-11 min-w-0 grow items-center gap-3 text-start ${slide.hidden ? 'text-ink-soft' : ''} ${isOpen ? 'font-semibold' : ''}`}
                  onClick={() => onOpen(isOpen ? null : slide.id)}
                >
                  <span className="w-6 shrink-0 text-end text-ink-soft tabular-nums">{index + 1}</span>
                  <span className="min-w-0 truncate">{what}</span>
                  {wrong.has(slide.id) ? <StatusMark health="critical" label={t('form.invalid')} /> : null}
                  <span className="ml-auto shrink-0 pl-2 text-[13px]/5 font-normal text-ink-soft">
                    {slide.hidden
                      ? t('deck.hidden')
                      : what === t(`slides.types.${slide.type}`)
                        ? null
                        : t(`slides.types.${slide.type}`)}
                  </span>
                </button>
              </div>
              {isOpen ? <div className="pt-2 pb-5">{children(slide, index)}</div> : null}
            </li>
          )
        })}
      </ol>
      <p role="status" className="sr-only">
        {moved}
      </p>
    </>
  )
}

/**
 * Dragging a row of a list by its handle, with mouse, pen or finger: the row goes where the pointer is, as it moves.
 * Whoever uses the keyboard moves rows in another way.
 */
function useDrag(list: RefObject<HTMLElement | null>, move: (id: string, to: number) => void) {
  const dragged = useRef<string | null>(null)
  const [dragging, setDragging] = useState<string | null>(null)
  const end = () => {
    dragged.current = null
    setDragging(null)
  }
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = id
      setDragging(id)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged.current !== id || !list.current) return
      const rows = [...list.current.children]
      const from = rows.findIndex((row) => row.contains(event.currentTarget))
      const over = rows.findIndex((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return event.clientY >= top && event.clientY < bottom
      })
      if (over >= 0 && over !== from && isPastMiddle(rows[over]!, event.clientY, over > from)) move(id, over)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
  })
  return { dragging, handle }
}

/** Rows are of different heights: without this, two of them would change places back and forth under the pointer. */
function isPastMiddle(row: Element, y: number, down: boolean): boolean {
  const { top, height } = row.getBoundingClientRect()
  return down ? y > top + height / 2 : y < top + height / 2
}
