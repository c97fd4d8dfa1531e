import { isAnswer } from '~/live/load-or-keep'
import type { StepProblem } from './step-problem'
import { forgetAnswers } from './use-draft'

/**
 * Sends a step's form. When it does not arrive the page stays with what was entered, and says so; once it has, the copy
 * on the device goes.
 */
export async function sendAnswer<Sent>(request: Request, send: () => Promise<Sent>): Promise<Sent | StepProblem> {
  const form = await request.clone().formData()
  const question = form.get('question')
  // Closing a follow-up has nothing to keep.
  if (typeof question !== 'string') return send()
  try {
    return await send()
  } catch (thrown) {
    // The redirect to what follows: it was taken.
    if (isAnswer(thrown)) {
      forgetAnswers(new URL(request.url).pathname, question)
      throw thrown
    }
    const problem = navigator.onLine ? 'unavailable' : 'offline'
    return { question, problem, skipped: form.get('go') === 'skip' }
  }
}
