import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { makeFormat } from '~/words/format'
import type { Language } from '~/words/language'
import { languageOfPage } from '~/reader/language-of-page'
import { speakerOf } from '~/words/speaker.server'
import { NonceContext } from '~/reader/nonce'
import { SpeakerContext } from '~/words/use-translation'
import { withoutZeros } from '~/reader/without-zeros.server'

export { detectLanguage } from '~/reader/detect-language'
// For the thread that makes files (`server/draw-pack.ts`).
export { renderPack } from '~/open-day/pack/render-pack.server'

/** An age, as `Ago` says it. */
export const sayAge = (language: Language, at: string, now: number) =>
  makeFormat(speakerOf(language), null).ago(Date.parse(at), now)

export const streamTimeout = 5_000

/** What somebody else did wrong (a refused method, a reader who left) is not for our log. */
export function handleError(error: unknown, { request }: Pick<ActionFunctionArgs, 'request'>) {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) console.error(error)
}

let before: Promise<void> = Promise.resolve()
/** Pages come in crowds: one is drawn after the other, and whatever else waits has its turn between. */
const ownTurn = () => (before = before.then(() => new Promise((resolve) => setImmediate(resolve))))

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, portalName }: AppLoadContext,
) {
  const language = languageOfPage(remix.staticHandlerContext.loaderData, request)
  const speaker = speakerOf(language, { pathname: new URL(request.url).pathname, portalName })
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Accept-Language, Cookie')

  await ownTurn()
  return new Promise<Response>((resolve, reject) => {
    let hasShell = false
    const page = (
      <NonceContext.Provider value={nonce}>
        <SpeakerContext.Provider value={speaker}>
          <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout + 1_000} />
        </SpeakerContext.Provider>
      </NonceContext.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        hasShell = true
      },
      // Whole: a browser without scripts would not see what came after the rest.
      onAllReady() {
        const body = withoutZeros()
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        status = 500
        // Before the shell, onShellError hands the failure on; after it, nobody else would hear of it.
        if (hasShell) console.error(error)
      },
    })
    setTimeout(abort, streamTimeout + 1_000)
  })
}
