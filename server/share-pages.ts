import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { LRUCache } from 'lru-cache'
import { encodingOf } from './api/response-cache.ts'
import type { ProcessServices } from './api/context.ts'
import type { Backend } from './backend.ts'
import { DaylightError } from './contract/errors.ts'
import type { Language } from './contract/languages.ts'
import type { Scope } from './identity/scope.ts'
import type { SignedIn } from './identity/sessions.ts'
import { nameReads, type NamedReads, type SharedReads } from './name-reads.ts'
import { makeStandIns, PreparedPage, type SayAge } from './page-slots.ts'

/** What the bundle of pages tells beside its pages (`app/entry.server.tsx`). */
export interface PagesEntry {
  detectLanguage(request: Request): Language
  sayAge(language: Language, at: string, now: number): string
}

interface SharedPages {
  services: ProcessServices
  build: ServerBuild
  render(request: Request, context: AppLoadContext): Promise<Response>
  /** Bytes that the pages that are kept may take together. */
  most: number
}

/** A read that a page's loaders asked for. */
type Question = { read: keyof SharedReads; rest: unknown }

/** A page with the name of everything that it is made from, and its headers. */
interface Made {
  name: string
  page: PreparedPage
  headers: [string, string][]
}

/** What a page is of, besides what its loaders read. */
interface Wanted {
  url: string
  language: Language
  portalName: string | null
}

/** Pushes that may come between naming a page and drawing it before a reader has it drawn alone. */
const mostTries = 3

/**
 * Draws the pages whose routes all say `isShared` once for everyone who may read the same. Their loaders are given
 * nothing of who asks: a request with nothing but its address and language, stand-ins for the reader's name, and reads
 * that have a name (`name-reads.ts`). So a page depends on its address, its language and on what those reads answered,
 * and is found again by these. Each reader's right to each of them is looked at each time, before the page is.
 */
export function sharePages({ services, build, render, most }: SharedPages) {
  const { detectLanguage, sayAge } = build.entry.module as unknown as PagesEntry
  const isShared = findShared(build)
  /** What the loaders at an address asked the last time. */
  const asked = new LRUCache<string, readonly Question[]>({
    max: 5_000,
    maxSize: 4 * 1024 * 1024,
    sizeCalculation: (_, address) => 2 * address.length,
  })
  const pages = new LRUCache<string, Made>({
    maxSize: most,
    sizeCalculation: ({ page, name }) => page.size + 2 * name.length,
  })
  const drawing = new Map<string, Promise<Made | null>>()

  /** Draws what nobody draws yet; whoever comes meanwhile waits for the same. */
  async function drawOnce(
    of: string,
    draw: () => Promise<Made | null>,
  ): Promise<{ made: Made | null; isOwn: boolean }> {
    const others = drawing.get(of)
    if (others) return { made: await others, isOwn: false }
    const own = draw().finally(() => drawing.delete(of))
    drawing.set(of, own)
    return { made: await own, isOwn: true }
  }

  async function draw({ url, language, portalName }: Wanted, address: string, scope: Scope) {
    const standIns = makeStandIns(services.clock())
    const { nonce, name, email, loadedAt } = standIns
    const trace = traceReads(nameReads(services), scope)
    const request = new Request(url, { headers: { 'accept-language': language } })
    const context = { backend: trace.backend, scope: trace.scope, viewer: { name, email }, nonce, portalName, loadedAt }
    const response = await render(request, context)
    const html = await response.text()
    if (response.status !== 200 || response.headers.has('set-cookie')) return null
    const questions = trace.questions()
    const say: SayAge = (at, now) => sayAge(language, at, now)
    const page = new PreparedPage(html, standIns, say)
    const made = { name: nameOf(address, questions, trace.names()), page, headers: [...response.headers] }
    asked.set(address, questions)
    pages.set(made.name, made)
    return made
  }

  async function find(wanted: Wanted, scope: Scope): Promise<Made | null> {
    const address = `${wanted.language} ${wanted.portalName ?? ''} ${wanted.url}`
    const begin = () => draw(wanted, address, scope)
    for (let tries = 0; tries < mostTries; tries++) {
      const questions = asked.get(address)
      if (!questions) {
        const { made, isOwn } = await drawOnce(address, begin)
        if (isOwn || !made) return made
        continue
      }
      const reads = nameReads(services)
      const names = await Promise.all(questions.map((question) => nameRead(reads, scope, question)))
      const name = nameOf(address, questions, names)
      const ready = pages.get(name)
      if (ready) return ready
      const { made, isOwn } = await drawOnce(name, begin)
      // What somebody else had drawn is only what was asked for here if it is called so: they may see another board.
      if (isOwn || !made || made.name === name) return made
    }
    return null
  }

  return {
    /** The page as this reader gets it; null where it is not shared, or is none for them: it is drawn for them alone then. */
    async answer(
      request: Request,
      { scope, viewer }: SignedIn,
      { nonce, portalName }: { nonce: string; portalName: string | null },
    ): Promise<Response | null> {
      const { pathname } = new URL(request.url)
      // What a browser asks for on its way to another page is no page: its address may look like that of a thing.
      if (request.method !== 'GET' || pathname.endsWith('.data') || !isShared(pathname)) return null
      const wanted = { url: request.url, language: detectLanguage(request), portalName }
      const made = await find(wanted, scope).catch(unlessRefused)
      if (!made) return null
      const headers = new Headers(made.headers)
      headers.append('vary', 'Accept-Encoding')
      const accepted = encodingOf(request.headers.get('accept-encoding'), ['gzip'])
      const personal = { nonce, ...viewer, loadedAt: new Date(services.clock()).toISOString() }
      const body = await made.page.fill(personal, accepted)
      headers.set('content-length', String(body.byteLength))
      if (accepted !== 'identity') headers.set('content-encoding', accepted)
      return new Response(body, { headers })
    },
  }
}

/** Who may not see it is told so by the page that is drawn for them. */
function unlessRefused(error: unknown): null {
  if (error instanceof DaylightError) return null
  throw error
}

const nameOf = (address: string, questions: readonly Question[], names: readonly string[]) =>
  JSON.stringify([address, questions, names])

type NameRead = (scope: Scope, rest: unknown) => ReturnType<NamedReads[keyof NamedReads]>
const findRead = (reads: NamedReads, { read }: Question) => reads[read] as NameRead
const nameRead = async (reads: NamedReads, scope: Scope, question: Question) =>
  (await findRead(reads, question)(scope, question.rest)).name

/** Takes down what loaders ask and what the answers are called. Whoever asks is hidden from them. */
function traceReads(reads: NamedReads, asker: Scope) {
  const traced = new Map<string, { question: Question; name: string }>()
  const hidden = Object.freeze({}) as Scope
  const trace = (read: keyof SharedReads) => async (_: Scope, rest: unknown) => {
    const question = { read, rest }
    const named = await findRead(reads, question)(asker, rest)
    traced.set(JSON.stringify(question), { question, name: named.name })
    return named.read()
  }
  const backend = Object.fromEntries(Object.keys(reads).map((read) => [read, trace(read as keyof SharedReads)]))
  // Loaders run side by side: the order in which they came to ask says nothing.
  const inOrder = () => [...traced].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read)
  return {
    backend: backend as unknown as Backend,
    scope: hidden,
    questions: () => inOrder().map(({ question }) => question),
    names: () => inOrder().map(({ name }) => name),
  }
}

interface Route {
  id: string
  path?: string
  index?: boolean
  children?: Route[]
}

/** Whether each route at a path that loads something says that it may be shared, and one does. */
function findShared({ routes }: ServerBuild): (path: string) => boolean {
  const below = (parent: string | undefined): Route[] =>
    Object.values(routes).flatMap((route) =>
      route && route.parentId === parent
        ? [
            route.index
              ? { id: route.id, path: route.path, index: true }
              : { id: route.id, path: route.path, children: below(route.id) },
          ]
        : [],
    )
  const tree = below(undefined)
  return (path) => {
    const loading = (matchRoutes(tree as Parameters<typeof matchRoutes>[0], path) ?? []).flatMap(({ route }) => {
      const module = routes[route.id!]!.module
      return module.loader ? [module as { isShared?: boolean }] : []
    })
    return loading.length > 0 && loading.every(({ isShared }) => isShared === true)
  }
}
