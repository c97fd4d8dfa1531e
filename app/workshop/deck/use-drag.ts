import { useRef, useState, type PointerEvent, type RefObject } from 'react'

/**
 * Dragging a row of a list by its handle, with mouse, pen or finger: the row goes where the pointer is, as it moves.
 * Whoever uses the keyboard moves rows in another way.
 */
export function useDrag(list: RefObject<HTMLElement | null>, move: (id: string, to: number) => void) {
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
