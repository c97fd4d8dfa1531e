import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Language } from '~/words/language'

interface PhoneFrameProps {
  title: string
  language: Language
  children: ReactNode
}

/** The page's own styles, in a document that is as wide as a phone: what asks for the width is answered by the frame's. */
function furnish(page: Document, frame: Document) {
  for (const style of page.head.querySelectorAll('link[rel=stylesheet], style'))
    frame.head.append(style.cloneNode(true))
}

/** What stands in it looks as on a phone, 390 pixels wide, and works as it does here. */
export function PhoneFrame({ title, language, children }: PhoneFrameProps) {
  const [frame, setFrame] = useState<Document | null>(null)
  useEffect(() => {
    if (!frame) return
    furnish(document, frame)
  }, [frame])
  useEffect(() => frame?.documentElement.setAttribute('lang', language), [frame, language])
  return (
    <>
      <iframe
        title={title}
        ref={(element) => setFrame(element?.contentDocument ?? null)}
        className="mx-auto block h-190 w-97.5 max-w-full rounded-[10px] border border-line bg-paper"
      />
      {frame ? createPortal(children, frame.body) : null}
    </>
  )
}
