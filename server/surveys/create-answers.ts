import type { Language } from '../contract/languages.ts'
import type { Services } from '../services/services.ts'
import { answerView } from './answering/answer-view.ts'
import { closeFollowUp } from './answering/close-follow-up.ts'
import { findAnswering, readResponse, type Answering } from './answering/find-answering.ts'
import { saveAnswer } from './answering/save-answer.ts'
import { submitAnswers } from './answering/submit-answers.ts'
import { getSubscription, setSubscription } from './answering/subscription.ts'
import { relaySoon } from './relay/relay-soon.ts'
import type { AnswersBackend } from './survey/surveys-backend.ts'

/**
 * Answering, for one request of whoever has a link and comes from a network address: the link is looked up once, whatever
 * the request goes on to do with it.
 */
export function createAnswers(services: Services, address: string): AnswersBackend {
  const found = new Map<string, Promise<Answering>>()
  function find(token: string): Promise<Answering> {
    const known = found.get(token)
    const answering = known ?? findAnswering(services, token)
    if (!known) found.set(token, answering)
    return answering
  }
  /** The view after a change, which of all that was found touches the response alone. */
  async function viewAfter(answering: Answering, counts: boolean, language: Language) {
    if (counts) await relaySoon(services, answering.survey.id)
    const changed = { ...answering, response: await readResponse(services, answering) }
    found.set(answering.token, Promise.resolve(changed))
    return answerView(services, changed, language)
  }
  return {
    open: async (token, language) => answerView(services, await find(token), language),
    async save(token, question, answer, language) {
      const answering = await find(token)
      const counts = await saveAnswer(services, answering, question, answer, { language, address })
      return viewAfter(answering, counts, language)
    },
    async submit(token, language) {
      const answering = await find(token)
      const counts = await submitAnswers(services, answering, { language, address })
      return viewAfter(answering, counts, language)
    },
    async closeFollowUp(token, followUp) {
      await relaySoon(services, await closeFollowUp(services, await find(token), followUp))
    },
    async enter(code) {
      const token = `${code}.${services.tokens.next()}`
      await find(token)
      return token
    },
    getSubscription: async (token) => getSubscription(services, await find(token)),
    setSubscription: async (token, subscribed) => setSubscription(services, await find(token), subscribed),
  }
}
