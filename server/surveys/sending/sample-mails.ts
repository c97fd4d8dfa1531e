import type { Language } from '../../contract/explain.ts'
import { mailNames } from '../../contract/mails.ts'
import type { MailSample } from '../../contract/surveys/views.ts'
import { renderMailPreview } from '../../notify/preview-mails.ts'
import type { SurveyProject } from '../find-project.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { voiceFor } from './survey-mail.ts'

/** Every kind of mail, as its reader in that language would get it from this project. */
export function sampleMails(
  { origin }: Pick<SurveyTools, 'origin'>,
  project: SurveyProject,
  language: Language,
): Promise<MailSample[]> {
  const voice = voiceFor({ language }, project)
  return Promise.all(
    mailNames.map(async (name) => ({ name, ...(await renderMailPreview(name, { ...voice, origin })) })),
  )
}
