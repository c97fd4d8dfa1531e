import type { Mail } from './mail.ts'
import type { SurveyReminderView } from './mail-views.ts'
import { Greeting, SurveyPart } from './parts/survey-part.tsx'
import { Paragraph, Small, Title } from './parts/words.tsx'

const isLastDay = ({ daysLeft }: SurveyReminderView) => daysLeft <= 1

export const surveyReminder: Mail<SurveyReminderView> = {
  subject: (view, { words, say }) => words.reminder.subject(say(view.title), isLastDay(view)),
  preview: (view, { words, day }) => words.reminder.preview(day(view.closesOn), isLastDay(view)),
  Content: ({ view, letter }) => {
    const words = letter.words.reminder
    return (
      <>
        <Title>{letter.say(view.title)}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead(letter.day(view.closesOn), isLastDay(view))}</Paragraph>
        <SurveyPart view={view} letter={letter} />
        <Small>{words.ratherNot}</Small>
      </>
    )
  },
}
