import { useLocation, useParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { NavCount } from './nav-count'

/** The last question, with its answer: the menu of a phone and the row of tabs ask the same. */
let asked: { of: string; answer: Promise<number> } | null = null

async function ask(project: string): Promise<number> {
  try {
    const answer = await fetch(`/projects/${encodeURIComponent(project)}/quarantine/count`)
    return answer.ok && !answer.redirected ? ((await answer.json()) as { waiting: number }).waiting : 0
  } catch {
    // Without a network there is nothing to be said of it.
    return 0
  }
}

/** How much waits in the project's quarantine, asked for with every page that is opened. */
export function WaitingCount() {
  const { project = '' } = useParams()
  const { key } = useLocation()
  const [found, setFound] = useState({ project, waiting: 0 })
  useEffect(() => {
    let left = false
    const of = `${project} ${key}`
    if (asked?.of !== of) asked = { of, answer: ask(project) }
    void asked.answer.then((waiting) => left || setFound({ project, waiting }))
    return () => void (left = true)
  }, [project, key])
  return <NavCount waiting={found.project === project ? found.waiting : 0} />
}
