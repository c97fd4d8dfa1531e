import type { Language } from '../contract/languages.ts'
import type { MailName } from '../contract/mails.ts'
import { exampleViews } from './example-views.ts'
import type { RenderedMail } from './message.ts'
import type { Brand } from './mails/mail-views.ts'
import { renderMail } from './render-mail.tsx'

/** A mail as its reader in that language would get it, in a customer's brand, with made-up people. `mailNames` lists them. */
export const renderMailPreview = (
  name: MailName,
  { language, brand, origin }: { language: Language; brand: Brand; origin: string },
): Promise<RenderedMail> => renderMail(name, exampleViews(origin, language)[name], { language, brand })
