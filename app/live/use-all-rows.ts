import { useEffect, useRef, useState } from 'react'
import type { FirstRows } from './first-rows'

/** The rows of a table as far as they have arrived. */
export interface RowsSoFar<Row> {
  rows: readonly Row[]
  /** How many there are. */
  total: number
  /** Set where the others could not be fetched: asks for them once more. */
  again?: () => void
}

/** What the last request came to; `rows` stay those of the last that succeeded. */
interface Fetched<Row> {
  address: string
  /** Of the board when it was asked; null where it is to be asked again. */
  version: number | null
  rows: Row[] | null
  failed: boolean
}

async function fetchRows<Row>(address: string, signal: AbortSignal): Promise<Row[]> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } })
  // Who was signed out meanwhile is led to a page.
  if (!answer.ok || answer.redirected) throw new Error(`${address} answered ${answer.status}`)
  return (await answer.json()) as Row[]
}

/**
 * The first rows at once and, after the page is interactive, all of them; again for each later version of the board,
 * one request at a time. What was shown stays until the next has arrived.
 */
export function useAllRows<Row>({ first, total }: FirstRows<Row>, address: string, version: number): RowsSoFar<Row> {
  const isWhole = first.length >= total
  const [fetched, setFetched] = useState<Fetched<Row>>(() => ({
    address,
    version: null,
    rows: isWhole ? first : null,
    failed: false,
  }))
  const known = fetched.address === address ? fetched : null
  const isBehind = !isWhole && known?.version !== version
  const latest = useRef(version)
  useEffect(() => void (latest.current = version))

  useEffect(() => {
    if (!isBehind) return
    const stop = new AbortController()
    const asked = { address, version: latest.current }
    fetchRows<Row>(address, stop.signal).then(
      (rows) => setFetched({ ...asked, rows, failed: false }),
      () => stop.signal.aborted || setFetched((last) => ({ ...last, ...asked, failed: true })),
    )
    return () => stop.abort()
    // `fetched`: a version that was announced meanwhile is asked for after this one has arrived.
  }, [address, isBehind, fetched])

  if (isWhole) return { rows: first, total }
  if (known?.rows) return { rows: known.rows, total: known.rows.length }
  return {
    rows: first,
    total,
    again: known?.failed ? () => setFetched({ ...known, version: null, failed: false }) : undefined,
  }
}
