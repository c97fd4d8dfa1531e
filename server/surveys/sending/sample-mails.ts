import type { Language } from '../../contract/explain.ts'
import type { MailSample } from '../../contract/surveys/views.ts'
import { renderMailPreview } from '../../notify/preview-mails.ts'
import type { SurveyProject } from '../find-project.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { voiceFor } from './survey-mail.ts'

const samples = {
  invitation: 'survey-invitation',
  reminder: 'survey-reminder',
  'follow-up': 'follow-up-answered',
} as const

/** Every kind of mail that surveys send, as its reader in that language would get it from this project. */
export function sampleMails(
  { origin }: Pick<SurveyTools, 'origin'>,
  project: SurveyProject,
  language: Language,
): Promise<MailSample[]> {
  const voice = voiceFor({ language }, project)
  const names = Object.keys(samples) as MailSample['name'][]
  return Promise.all(
    names.map(async (name) => ({ name, ...(await renderMailPreview(samples[name], { ...voice, origin })) })),
  )
}
