import { render, toPlainText } from '@react-email/render'
import type { Language } from '../contract/languages.ts'
import type { MailName } from '../contract/mails.ts'
import type { RenderedMail } from './message.ts'
import { followUpAnswered } from './mails/follow-up-answered.tsx'
import { createLetter } from './mails/letter.ts'
import type { Mail } from './mails/mail.ts'
import type { Brand, MailViews } from './mails/mail-views.ts'
import { openDayCancelled } from './mails/open-day-cancelled.tsx'
import { openDayChanged } from './mails/open-day-changed.tsx'
import { openDayInvitation } from './mails/open-day-invitation.tsx'
import { openDayRecap } from './mails/open-day-recap.tsx'
import { MailLayout } from './mails/parts/layout.tsx'
import { passwordReset } from './mails/password-reset.tsx'
import { personInvitation } from './mails/person-invitation.tsx'
import { surveyInvitation } from './mails/survey-invitation.tsx'
import { surveyReminder } from './mails/survey-reminder.tsx'

const mails: { [Name in MailName]: Mail<MailViews[Name]> } = {
  'survey-invitation': surveyInvitation,
  'survey-reminder': surveyReminder,
  'follow-up-answered': followUpAnswered,
  'open-day-invitation': openDayInvitation,
  'open-day-changed': openDayChanged,
  'open-day-cancelled': openDayCancelled,
  'open-day-recap': openDayRecap,
  'person-invitation': personInvitation,
  'password-reset': passwordReset,
}

/** A mail in its reader's language and in the customer's brand, as HTML and as text. About five milliseconds of work. */
export async function renderMail<Name extends MailName>(
  name: Name,
  view: MailViews[Name],
  { language, brand }: { language: Language; brand: Brand },
): Promise<RenderedMail> {
  const letter = createLetter(language, brand)
  const { subject: subjectOf, preview, Content } = mails[name] as Mail<MailViews[Name]>
  const subject = oneLine(subjectOf(view, letter))
  const unsubscribeUrl = 'unsubscribeUrl' in view ? view.unsubscribeUrl : null
  const html = await render(
    <MailLayout
      letter={letter}
      subject={subject}
      preview={oneLine(preview(view, letter))}
      unsubscribeUrl={unsubscribeUrl}
    >
      <Content view={view} letter={letter} />
    </MailLayout>,
  )
  return { subject, html, text: textOf(html) }
}

const oneLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')

/** What people read who do not want HTML: every word and every link, but one link to answer instead of one per answer. */
const textOf = (html: string) =>
  toPlainText(html, {
    wordwrap: false,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'a', options: { linkBrackets: ['<', '>'] } },
      { selector: 'a.choice', format: 'anchor', options: { ignoreHref: true } },
    ],
  })
