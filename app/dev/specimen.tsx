import { useState, type ReactNode } from 'react'
import { useSamples } from './samples'

/** The parts by the name of their file below `ui/`, each in all its states. */
export type Parts = Readonly<Record<string, () => ReactNode>>

/** One part under its name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section id={name} className="min-w-0 border-t border-line py-6">
      <h2 className="mb-4 text-[13px]/5 font-semibold text-ink-soft">{name}</h2>
      <div className="grid grid-cols-1 gap-6">{children}</div>
    </section>
  )
}

/** What would take the focus, or the reader with it, stands there once it is asked for. */
export function Asked({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false)
  const { show } = useSamples()
  return shown ? (
    children
  ) : (
    <button type="button" className="link min-h-11 text-start" onClick={() => setShown(true)}>
      {show}
    </button>
  )
}

/** A page of its own within the page. */
export const Framed = ({ path }: { path: string }) => (
  <iframe src={path} title={path} loading="lazy" className="h-190 w-full border border-line bg-paper" />
)
