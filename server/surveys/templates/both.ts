import type { InBoth } from '../../contract/surveys/questions.ts'

/** A text in both languages. */
export const both = (en: string, zh: string): InBoth => ({ en, 'zh-CN': zh })

/** An option of a question, or a row of a matrix. */
export const choice = (id: string, en: string, zh: string) => ({ id, text: both(en, zh) })
