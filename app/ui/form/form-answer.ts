import type { z } from 'zod'
import { fieldProblems, type FieldProblems } from './field-problems'
import { isAnswer } from '~/live/load-or-keep'

/** Refusals that are told beside the form, with everything that was entered still in it. */
export const toldInForm = ['invalid', 'conflict', 'too_large', 'rate_limited', 'unavailable'] as const

/** Why a form was not taken. */
export interface FormRefusal {
  code: (typeof toldInForm)[number]
  problems: FieldProblems
}

/** What a schema says against a form. */
export const refuse = (error: z.ZodError): FormRefusal => ({ code: 'invalid', problems: fieldProblems(error) })

/** Sends a form; when the server cannot be reached the page stays, with everything that was entered. */
export async function keepForm<Answer>(send: () => Promise<Answer>): Promise<Answer | { refusal: FormRefusal }> {
  try {
    return await send()
  } catch (error) {
    if (isAnswer(error)) throw error
    return { refusal: { code: 'unavailable', problems: {} } }
  }
}
