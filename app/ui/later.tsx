import { lazy, Suspense, useEffect, useState, type ComponentType, type LazyExoticComponent } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

/**
 * A part that comes with the page and answers to touch after the rest of it, once its code is there. Until then it stands as it
 * was sent, and so it does where its code cannot be fetched. It is drawn anew then, not taken over: React throws away, and for
 * a moment shows nothing of, what it has not taken over yet and is asked to change.
 */
export const later = <Props extends object>(load: Load<Props>) =>
  import.meta.env.SSR ? onServer(lazy(load)) : inBrowser(load)

/** The server draws at once. */
function onServer<Props extends object>(Part: LazyExoticComponent<ComponentType<Props>>): ComponentType<Props> {
  const Drawn = Part as unknown as ComponentType<Props>
  return (props) => (
    <div className="contents">
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    </div>
  )
}

/** React leaves alone what stands in an element whose content it is told not to make. */
const asSent = { __html: '' }

function inBrowser<Props extends object>(load: Load<Props>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  return function Later(props) {
    const [Part, setPart] = useState(() => loaded)
    useEffect(() => {
      const become = (part: typeof loaded) => setPart(() => (loaded = part))
      // Tried again with whatever changes.
      if (!Part)
        void load().then(
          (code) => become(code.default),
          () => {},
        )
    })
    if (!Part) return <div className="contents" suppressHydrationWarning dangerouslySetInnerHTML={asSent} />
    return (
      <div className="contents">
        <Part {...props} />
      </div>
    )
  }
}
