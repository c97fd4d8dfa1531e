import type { LoaderFunctionArgs } from '@remix-run/node'
import { useParams } from '@remix-run/react'
import { LinkProblem } from '~/ui/link-problem'
import { ProblemPage } from '~/ui/problem-page'

/** Fails with the status that the address names. */
export function loader({ params }: LoaderFunctionArgs): never {
  throw new Response(null, { status: Number(params.status) })
}

export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  const { of } = useParams()
  return of === 'survey' || of === 'invitation' ? <LinkProblem of={of} /> : <ProblemPage />
}
