import { useId, useRef, type ReactNode } from 'react'

interface MenuProps {
  trigger: ReactNode
  label: string
  children: ReactNode
}

/** Links behind a word. Following one closes it; without JavaScript the next page does. */
export function Menu({ trigger, label, children }: MenuProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const close = (event: React.MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) box.current?.hidePopover()
  }
  return (
    <>
      <button
        type="button"
        className="min-h-11 max-w-50 min-w-11 truncate text-end hover:text-ink"
        {...{ popovertarget: id }}
      >
        {trigger}
      </button>
      <div
        ref={box}
        id={id}
        role="group"
        aria-label={label}
        className="popover"
        onClick={close}
        {...{ popover: 'auto' }}
      >
        {children}
      </div>
    </>
  )
}
