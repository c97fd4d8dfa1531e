import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useConnection, type Connection } from './use-connection'

/** Interruptions shorter than this are not worth a reader's attention. */
const patience = 8_000
/** Between two looks when one did not reach the server. */
const again = 5_000
/** Between two looks otherwise: the page has to hear that one is under way, or the next would cut it off. */
const pace = 250

/**
 * Follows the project's versions, or where that is null the sum of those of all the reader's projects, and looks again
 * when there is a newer one than `version`, one look at a time.
 * The tRPC client arrives after the page is interactive. `enabled` is false while looking back.
 */
export function useLive(project: string | null, version: number, enabled: boolean): Connection {
  const { state, revalidate } = useRevalidator()
  const [connection, hears] = useConnection(patience)
  const [announced, setAnnounced] = useState(version)
  const shown = useRef(version)
  const look = useRef(revalidate)
  useEffect(() => {
    shown.current = version
    look.current = revalidate
  })

  useEffect(() => {
    if (!enabled) return
    let stop: (() => void) | undefined
    let left = false
    setAnnounced(shown.current)
    hears.onOpening()
    void import('./follow-project').then(({ followProject }) => {
      if (left) return
      stop = followProject(project, {
        ...hears,
        known: () => shown.current,
        onVersion: (latest) => setAnnounced((known) => Math.max(known, latest)),
        onRefused: () => look.current(),
      })
    }, hears.onInterrupted)
    return () => {
      left = true
      stop?.()
      hears.onResting()
    }
  }, [project, enabled, hears])

  // Versions that are announced while one look is under way wait for it, and then share the next. A look that did not
  // reach the server leaves on screen what was shown before: then another follows, and the reader is told.
  const isBehind = enabled && announced > version
  const mayLook = isBehind && state === 'idle'
  const lookedFor = useRef(0)
  const lookedAt = useRef(-pace)
  const [missed, setMissed] = useState(0)
  useEffect(() => {
    if (!mayLook) return
    const isAgain = lookedFor.current === announced
    const timer = setTimeout(
      () => {
        if (isAgain) setMissed(announced)
        lookedFor.current = announced
        lookedAt.current = performance.now()
        look.current()
      },
      isAgain ? again : Math.max(0, lookedAt.current + pace - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [mayLook, announced])

  return isBehind && missed === announced ? 'offline' : connection
}
