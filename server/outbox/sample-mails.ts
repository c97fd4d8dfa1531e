import type { Language } from '../contract/languages.ts'
import { mailNames } from '../contract/mails.ts'
import type { MailSample } from '../contract/surveys/views.ts'
import type { Granted } from '../projects/granted.ts'
import { renderMailPreview } from './preview-mails.ts'

/** Every kind of mail, as its reader in that language would get it from this project. */
export function sampleMails(
  { name: project, customer }: Granted<'manageSurveys'>,
  { origin }: { origin: string },
  language: Language,
): Promise<MailSample[]> {
  const brand = { customer: customer.name, project, brandColor: customer.brandColor }
  return Promise.all(
    mailNames.map(async (name) => ({ name, ...(await renderMailPreview(name, { language, brand, origin })) })),
  )
}
