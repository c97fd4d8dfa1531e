import { useMatches } from '@remix-run/react'
import { useTranslation } from '~/lib/use-translation'

/** What a route may say of itself: the message that titles its page, or null where its data has the name. */
export interface PageHandle {
  title:
    | 'home.title'
    | 'signIn.title'
    | 'problem.notFound'
    | 'survey.title'
    | 'survey.unsubscribe.title'
    | `nav.${'overview' | 'plan' | 'uat' | 'issues' | 'satisfaction' | 'changes' | 'actions' | 'openDays' | 'surveys' | 'outbox'}`
    | `nav.${'console' | 'present' | 'room'}`
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
