import { useEffect, useRef, useState } from 'react'

/** Between two looks when one did not reach the server. */
const again = 3_000
/** Between two looks otherwise. */
const pace = 250

/**
 * What a page shows of something that is announced: `stamp` is what was said of it last (null: nothing is to be had now),
 * `first` what the page began with.
 * Looks again when the stamp changes, one look at a time; a look that fails leaves what is shown and is repeated.
 */
export function useLatest<Data>(
  stamp: string | null,
  first: { stamp: string; data: Data },
  look: () => Promise<Data>,
): Data {
  const [shown, setShown] = useState(first)
  const [begun, setBegun] = useState(first.data)
  const [failures, setFailures] = useState(0)
  const [looking, setLooking] = useState(false)
  const lookedAt = useRef(-pace)
  const ask = useRef(look)
  useEffect(() => void (ask.current = look))

  // The page was loaded again: what it brought is newer than what was shown.
  if (begun !== first.data) {
    setBegun(first.data)
    setShown(first)
  }

  const isBehind = stamp !== null && shown.stamp !== stamp
  useEffect(() => {
    if (!isBehind || looking) return
    const wait = failures > 0 ? again : Math.max(0, lookedAt.current + pace - performance.now())
    const timer = setTimeout(() => {
      lookedAt.current = performance.now()
      setLooking(true)
      ask
        .current()
        .then(
          (data) => {
            setShown({ stamp, data })
            setFailures(0)
          },
          () => setFailures((count) => count + 1),
        )
        .finally(() => setLooking(false))
    }, wait)
    return () => clearTimeout(timer)
  }, [isBehind, looking, stamp, failures])

  return shown.data
}
