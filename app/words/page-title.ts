import { useMatches } from '@remix-run/react'
import type { MessageKey } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'

/** What a route may say of itself: the message that titles its page. */
export interface PageHandle {
  title: MessageKey
}
const hasTitle = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle

const projectName = (data: unknown) => {
  const { board, view } = (data ?? {}) as { board?: { project?: { name?: string } }; view?: { project?: string } }
  return board?.project?.name ?? view?.project
}

/** "Plan · ERP roll-out · Daylight", in the reader's language. */
export function usePageTitle(): string {
  const { t } = useTranslation()
  const matches = useMatches()
  const handle = matches.map((match) => match.handle).findLast(hasTitle)
  const name = matches.map((match) => projectName(match.data)).find(Boolean)
  return [handle ? t(handle.title) : null, name, t('shell.product')].filter(Boolean).join(' · ')
}
