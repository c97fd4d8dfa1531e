import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLocation, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { DaylightError } from '#contract/errors'
import { keyOfPath } from '#contract/thing-address'
import { thingRequestSchema, type ThingView } from '#contract/things'
import { ask } from '~/backend.server'
import { ThingPage } from '~/boards/thing/thing-page'
import { things } from '~/boards/thing/things'
import { pageAsked } from '~/live/list-page'
import { loadOrKeep, useShown } from '~/live/load-or-keep'
import { detectLanguage } from '~/reader/detect-language'
import { useProject } from '~/reader/project-context'
import { MoreWords } from '~/words/more-words'
import { shortTitle } from '~/words/say'
import { thingAreas, wordsOf } from '~/words/speaker.server'

/** See `routes/project.tsx`. */
export const isShared = true

/** Which part of a page it is, where every thing and each page of its life is one of its own. */
const partOf = ({ pathname, search }: { pathname: string; search: string }) =>
  `${pathname} ${pageAsked(new URLSearchParams(search))}`

export async function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url)
  const { project, ...named } = args.params
  // The kind is what the address calls its key (`routes.ts`), which may have slashes.
  const [kind] = Object.keys(named)
  const page = pageAsked(searchParams)
  const request = thingRequestSchema.safeParse({ project, kind, key: keyOfPath(pathname), page })
  const thing = await ask(args, (backend, scope) => {
    if (!request.success) throw new DaylightError('not_found', { code: 'no_thing' })
    return backend.getThing(scope, request.data)
  })
  return {
    thing,
    pageTitle: titleOf(thing),
    words: wordsOf(detectLanguage(args.request), thingAreas),
  }
}

/** "ERP-17 Ledger totals differ". */
function titleOf({ kind, key, title }: ThingView): string {
  if (title === null) return key
  return things[kind].isKnownByKey ? `${key} ${shortTitle(title)}` : shortTitle(title)
}

export const clientLoader = (args: ClientLoaderFunctionArgs) =>
  loadOrKeep<typeof loader>(partOf(new URL(args.request.url)), args)

export default function Thing() {
  const { thing, words } = useShown<typeof loader>(partOf(useLocation()))
  const { board } = useProject()
  return (
    <MoreWords words={words}>
      <ThingPage key={`${thing.kind} ${thing.key}`} thing={thing} board={board} />
    </MoreWords>
  )
}
