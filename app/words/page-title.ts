import { useMatches } from '@remix-run/react'
import type { InBoth } from '#contract/surveys/questions'
import { useInBoth } from '~/words/in-both'
import type { MessageKey } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'

/** What a route may say of itself: the message that titles its page, where its loader gives no `pageTitle`. */
export interface PageHandle {
  title: MessageKey
}
const hasTitle = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle

interface Titled {
  title?: InBoth
}
interface Place {
  /** Of a survey's page it is the project that has a title, not a name. */
  name?: string
  project?: string
  customer?: string
}
/** What pages load that says whose they are, and what they are of where that has a title of its own. */
interface Given {
  /** As the page itself says it. */
  pageTitle?: string
  board?: { project?: Place }
  openDay?: Titled
  results?: Titled
  survey?: Titled
  // Of those who came by a link.
  view?: Titled & Place
  lobby?: { project: Place; openDay?: Titled }
  invitation?: { project: Place; openDay?: Titled }
  recap?: { project: Place }
  subscription?: Place
}

const titleOf = ({ openDay, results, survey, view, lobby, invitation }: Given) =>
  (openDay ?? results ?? survey ?? view ?? (lobby ?? invitation)?.openDay)?.title

/** Whose page it is: a project of the portal's, or, for who came by a link, the project and its customer. */
function placeOf({ board, view, lobby, invitation, recap, subscription }: Given, product: string) {
  if (board?.project?.name) return [board.project.name, product]
  const place = (lobby ?? invitation ?? recap)?.project ?? subscription ?? view
  return place?.customer && [place.project ?? place.name, place.customer]
}

/** "Plan · ERP roll-out · Daylight", or by a link "Open day of November · ERP roll-out · Hengda", in the reader's language. */
export function usePageTitle(): string {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  const matches = useMatches()
  const product = t('shell.product')
  const titled = matches.findLast(({ handle }) => hasTitle(handle))
  const said = (matches.at(-1)?.data as Given | undefined)?.pageTitle
  const own = titleOf(titled?.data ?? {})
  const title = said || (own && inBoth(own)) || (titled && t((titled.handle as PageHandle).title))
  const place = matches.map(({ data }) => placeOf(data ?? {}, product)).find(Boolean) || [product]
  return [title, ...place].filter(Boolean).join(' · ')
}
