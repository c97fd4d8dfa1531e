import { redirectDocument, type AppLoadContext } from '@remix-run/node'
import type { DaylightError } from '#contract/errors'
import { type ErrorCode } from '#contract/errors'
import { sayRefusal } from '#contract/refusals'
import type { Ability } from '#contract/people'
import { chosenLanguage, detectLanguage } from '~/reader/detect-language'
import { toldInForm, type FormRefusal } from '~/ui/form/form-answer'
import { forReader } from '#contract/for-reader'
import type { Language } from '~/words/language'
import { safePath } from '~/reader/safe-path'
import type { Backend, LoadContext } from '../server/backend.ts'

export type { AppRouter } from '../server/api/router.ts'

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
}

/** By name, not `instanceof`: the server's copy of the class is not the page bundle's. */
const isDaylightError = (error: unknown): error is DaylightError =>
  error instanceof Error && error.name === 'DaylightError'

/** The one mapping of the server's errors to pages: the route's boundary shows them by status. */
export function toResponse(error: unknown): unknown {
  if (!isDaylightError(error)) return error
  const headers = error.retryAfterSeconds ? { 'Retry-After': String(error.retryAfterSeconds) } : undefined
  const problems = error.path ? { problems: { [error.path]: { code: 'invalid' } } } : {}
  return Response.json({ code: error.code, ...problems }, { status: statuses[error.code], headers })
}

type Args = { context: AppLoadContext; request: Request }
type Question<T> = (backend: Backend, scope: NonNullable<LoadContext['scope']>) => Promise<T>

/** Everyone who is not signed in is sent to sign in and back. */
function scopeOf({ context, request }: Args) {
  if (context.scope) return context.scope
  const { pathname, search } = new URL(request.url)
  // As a page of its own: nothing of what the browser was shown stays in its memory.
  throw redirectDocument(`/sign-in?to=${encodeURIComponent(safePath(pathname + search))}`)
}

/** What a page needs of the server, for whoever is signed in, as it was written: to be edited, or handed on as a file. */
export async function askAsWritten<T>(args: Args, question: Question<T>): Promise<T> {
  const scope = scopeOf(args)
  try {
    return await question(args.context.backend, scope)
  } catch (error) {
    throw toResponse(error)
  }
}

/** What a page needs of the server, for whoever is signed in and in their script. */
export const ask = async <T>(args: Args, question: Question<T>): Promise<T> =>
  forReader(await askAsWritten(args, question), detectLanguage(args.request))

/** Lets in whoever may do this in the project that the address names; everybody else hears that there is none. */
export const requireAbility = (args: Args & { params: { project?: string } }, ability: Ability): Promise<void> =>
  askAsWritten(args, (backend, scope) => backend.requireAbility(scope, args.params.project!, ability))

const isTold = (code: ErrorCode): code is FormRefusal['code'] => toldInForm.some((told) => told === code)

/** A change that somebody asks for: done, or refused in a way that their form can tell. */
export function attempt<T>(args: Args, change: Question<T>): Promise<{ done: T } | { refusal: FormRefusal }> {
  const scope = scopeOf(args)
  return attemptOpenly(args, (backend) => change(backend, scope))
}

/** The same for whoever is not signed in, or has their own right to it. */
export async function attemptOpenly<T>(
  args: Args,
  change: (backend: Backend) => Promise<T>,
): Promise<{ done: T } | { refusal: FormRefusal }> {
  try {
    return { done: await change(args.context.backend) }
  } catch (error) {
    if (!isDaylightError(error) || !isTold(error.code)) throw toResponse(error)
    const { code, path, why } = error
    const problem = {
      code: code === 'conflict' ? ('taken' as const) : ('invalid' as const),
      ...(typeof why === 'string' ? {} : { said: sayRefusal(why, detectLanguage(args.request)) }),
    }
    return { refusal: { code, problems: path ? { [path]: problem } : {} } }
  }
}

/** A change by a page that stays where it is: what came of it as JSON, or the code of its refusal. */
export async function answerAct(change: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json((await change()) ?? {})
  } catch (error) {
    const answer = toResponse(error)
    if (answer instanceof Response) return answer
    throw error
  }
}

/** What whoever has a room's code asks of it. */
export async function askRoom<T>(
  { context }: { context: AppLoadContext },
  question: (audience: Backend['openDays']['audience']) => Promise<T>,
): Promise<T> {
  try {
    return await question(context.backend.openDays.audience)
  } catch (error) {
    throw toResponse(error)
  }
}

/**
 * The same for whoever has a link or a code and does not sign in. They read in the language they chose on a page of
 * ours, else in the one they were written to; the page's `language` says which.
 */
export async function askWithoutAccount<T>(
  { context, request }: { context: AppLoadContext; request: Request },
  question: (backend: Backend, language: Language) => Promise<T>,
): Promise<T> {
  try {
    const answer = await question(context.backend, detectLanguage(request))
    if (typeof answer !== 'object' || answer === null || !('language' in answer)) return answer
    const language = chosenLanguage(request) ?? (answer.language as Language)
    return { ...forReader(answer, language), language }
  } catch (error) {
    throw toResponse(error)
  }
}

/** The same, of a survey. */
export const askByLink = <T>(
  args: { context: AppLoadContext; request: Request },
  question: (answers: Backend['answers'], language: Language) => Promise<T>,
): Promise<T> => askWithoutAccount(args, ({ answers }, language) => question(answers, language))
