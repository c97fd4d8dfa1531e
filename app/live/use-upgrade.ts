import { useLocation, useNavigate, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/** Where the reader was going: kept over a reload. */
const goingName = 'daylight-going'
/** The release for which the page was loaded again, so that it is done once. */
const renewedName = 'daylight-renewed'
/** A reload comes at once; what is older belongs to a way that somebody gave up. */
const freshMs = 30_000

const release = () => (window.__remixManifest as typeof window.__remixManifest | undefined)?.version ?? ''

/** Whether the server has pages of another release than this one; false where it cannot be asked. */
async function isUpgraded(): Promise<boolean> {
  const asked = new URLSearchParams({ version: release(), p: '/' })
  const answer = await fetch(`/__manifest?${asked}`).catch(() => null)
  return answer?.headers.has('X-Remix-Reload-Document') ?? false
}

type Field = HTMLInputElement | HTMLTextAreaElement
const isField = (target: unknown): target is Field =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement

/**
 * What a page needs that stays open while the server is upgraded, and whose code is gone then. Remix loads a page again
 * whose next part it cannot fetch: here that leads to where the reader was going. What else cannot be fetched is fetched
 * by a reload too, at once where nothing was entered, else when the reader says so: then it gives how.
 */
export function useUpgrade(): (() => void) | null {
  useLeadOn()
  const [asks, setAsks] = useState(false)
  useEffect(() => {
    const entered = new Set<Field>()
    const onInput = ({ target }: Event) => void (isField(target) && entered.add(target))
    const hasUnsaved = () => [...entered].some((field) => field.isConnected && field.value !== '')
    const onMissing = () =>
      void isUpgraded().then((upgraded) => {
        if (!upgraded) return
        if (hasUnsaved() || sessionStorage.getItem(renewedName) === release()) setAsks(true)
        else renew()
      })
    window.addEventListener('vite:preloadError', onMissing)
    document.addEventListener('input', onInput, true)
    return () => {
      window.removeEventListener('vite:preloadError', onMissing)
      document.removeEventListener('input', onInput, true)
    }
  }, [])
  return asks ? renew : null
}

function renew() {
  sessionStorage.setItem(renewedName, release())
  window.location.reload()
}

function useLeadOn() {
  const navigate = useNavigate()
  const { location: going, formMethod } = useNavigation()
  const here = useLocation()
  const begun = useRef(false)

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const kept = sessionStorage.getItem(goingName)
    sessionStorage.removeItem(goingName)
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (!kept || entry?.type !== 'reload') return
    const [to, at] = JSON.parse(kept) as [string, number]
    if (Date.now() - at < freshMs && to !== here.pathname + here.search + here.hash) navigate(to)
  }, [navigate, here])

  const to = going && !formMethod ? going.pathname + going.search + going.hash : null
  useEffect(() => {
    if (to === null) return
    sessionStorage.setItem(goingName, JSON.stringify([to, Date.now()]))
    return () => sessionStorage.removeItem(goingName)
  }, [to])
}
