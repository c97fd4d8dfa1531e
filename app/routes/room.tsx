import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { personName } from '#contract/civil'
import { joinCodeSchema } from '#contract/open-days/room'
import { askRoom } from '~/backend.server'
import { takeAudienceAct } from '~/open-day/audience/take-audience-act.server'
import { detectLanguage } from '~/reader/detect-language'
import { forReader } from '#contract/for-reader'
import { MoreWords } from '~/words/more-words'
import { keepRetryAfter } from '~/reader/keep-retry-after'
import type { PageHandle } from '~/words/page-title'
import { keepParticipant, participantToken } from '~/reader/participant-cookie'
import { readForm } from '~/ui/form/read-form.server'
import { roomAreas, wordsOf } from '~/words/speaker.server'
import { switchLanguageHere } from '~/reader/switch-language'
import { AudiencePage } from '~/open-day/audience/audience-page'
import { LobbyRoom } from '~/open-day/audience/lobby-room'
import { RoomProblem } from '~/open-day/audience/room-problem'
import { isPress } from '~/open-day/audience/use-refusals'
import { readRefused, writeRefused, type RefusedAnswer } from '~/open-day/send-act'

export const handle: PageHandle = { title: 'nav.room' }

export const headers = keepRetryAfter

/** Marks the way back of whoever joined without any cookie: the page sees whether the browser kept theirs. */
const joined = 'joined'

/** Shows, and never writes: whoever follows links to look what is behind them joins nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const code = args.params.code!
  const { searchParams, search } = new URL(args.request.url)
  // Cookies know paths as they are written.
  const written = joinCodeSchema.safeParse(code)
  if (written.success && written.data !== code) throw redirect(`/j/${written.data}${search}`)
  const token = participantToken(args.request, code)
  const language = detectLanguage(args.request)
  const words = wordsOf(language, roomAreas)
  const isBack = searchParams.has(joined)
  if (isBack && token) throw redirect(`/j/${code}`)
  const lobby = await askRoom(args, (audience) => audience.lobby(code, token)).catch((error: unknown) => {
    throw error instanceof Response && error.status === 404 ? json({ words }, { status: 404 }) : error
  })
  const isIn = lobby.joined && lobby.open
  const view = isIn ? await askRoom(args, (audience) => audience.open(code, token)) : null
  const shown = {
    code,
    refused: readRefused(searchParams),
    refusedAct: searchParams.get('act'),
    forgotten: isBack,
    words,
    ...forReader({ lobby, inside: view }, language),
  }
  // Kept anew: an earlier release may have said fewer addresses that it is for.
  return json(shown, lobby.joined ? { headers: keepParticipant(code, token!) } : undefined)
}

/** Joins, or does what a form asks for without JavaScript, and leads back to the page. */
export async function action(args: ActionFunctionArgs) {
  const code = args.params.code!
  const here = `/j/${encodeURIComponent(code)}`
  const switched = switchLanguageHere(args)
  if (switched) return switched
  let form: FormData | undefined
  try {
    form = await readForm(args.request, () =>
      askRoom(args, (audience) => audience.lobby(code, participantToken(args.request, code))),
    )
    if (form.get('act') === 'join') return await join(args, form, here)
    await takeAudienceAct(args, form)
    return redirect(here, 303)
  } catch (error) {
    if (!(error instanceof Response) || error.status === 404) throw error
    const act = form?.get('act')
    return redirect(here + writeRefused((await error.json()) as RefusedAnswer, isPress(act) ? act : null), 303)
  }
}

async function join(args: ActionFunctionArgs, form: FormData, here: string) {
  const code = args.params.code!
  const known = participantToken(args.request, code)
  const name = personName(100).safeParse(form.get('name'))
  const token = await askRoom(args, async (audience) => {
    const lobby = await audience.lobby(code, known)
    if (lobby.joined) return known!
    if (!lobby.anonymous && !name.success) return null
    return audience.join(code, name.data ?? null, detectLanguage(args.request))
  })
  if (token === null) return redirect(`${here}?refused=invalid`, 303)
  const to = args.request.headers.has('cookie') ? here : `${here}?${joined}`
  return redirect(to, { status: 303, headers: keepParticipant(code, token) })
}

/** Looking at another slide is no reason to load the page again. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined || currentUrl.search === nextUrl.search ? defaultShouldRevalidate : false

export default function Room() {
  const { code, lobby, inside, words, refused, refusedAct, forgotten } = useLoaderData<typeof loader>()
  return (
    <MoreWords words={words}>
      {inside ? (
        <AudiencePage code={code} lobby={lobby} view={inside} refused={refused} refusedAct={refusedAct} />
      ) : (
        <LobbyRoom code={code} lobby={lobby} refused={refused} forgotten={forgotten} />
      )}
    </MoreWords>
  )
}

export function ErrorBoundary() {
  return <RoomProblem />
}
