import { answerView } from './answering/answer-view.ts'
import { closeFollowUp } from './answering/close-follow-up.ts'
import { findAnswering } from './answering/find-answering.ts'
import { saveAnswer } from './answering/save-answer.ts'
import { submitAnswers } from './answering/submit-answers.ts'
import { getSubscription, setSubscription } from './answering/subscription.ts'
import { relaySoon } from './relay/relay-soon.ts'
import type { SurveyTools } from './survey-tools.ts'
import type { AnswersBackend } from './surveys-backend.ts'

/** Answering, for whoever has a link and comes from a network address. */
export function createAnswers(tools: SurveyTools, address: string): AnswersBackend {
  const view: AnswersBackend['open'] = async (token, language) =>
    answerView(tools, await findAnswering(tools, token), language)
  return {
    open: view,
    async save(token, question, answer, language) {
      const answering = await findAnswering(tools, token)
      const counts = await saveAnswer(tools, answering, question, answer, { language, address })
      if (counts) await relaySoon(tools, answering.survey.id)
      return view(token, language)
    },
    async submit(token, language) {
      const answering = await findAnswering(tools, token)
      const counts = await submitAnswers(tools, answering, { language, address })
      if (counts) await relaySoon(tools, answering.survey.id)
      return view(token, language)
    },
    async closeFollowUp(token, followUp) {
      const answering = await findAnswering(tools, token)
      await relaySoon(tools, await closeFollowUp(tools, answering, followUp))
    },
    async enter(code) {
      const token = `${code}.${tools.tokens.next()}`
      await findAnswering(tools, token)
      return token
    },
    getSubscription: (token) => getSubscription(tools, token),
    setSubscription: (token, subscribed) => setSubscription(tools, token, subscribed),
  }
}
