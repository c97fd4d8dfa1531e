import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'problem.notFound' }

export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
