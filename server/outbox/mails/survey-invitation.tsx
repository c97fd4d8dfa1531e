import type { Mail } from './mail.ts'
import type { SurveyInvitationView } from './mail-views.ts'
import { Greeting, SurveyPart } from './parts/survey-part.tsx'
import { Paragraph, Title } from './parts/words.tsx'

export const surveyInvitation: Mail<SurveyInvitationView> = {
  subject: ({ title }, { words, say }) => words.survey.subject(say(title)),
  preview: ({ questionCount, closesOn }, { words, day }) => words.survey.preview(questionCount, day(closesOn)),
  Content: ({ view, letter }) => (
    <>
      <Title>{letter.say(view.title)}</Title>
      <Greeting name={view.name} letter={letter} />
      <Paragraph>{view.introduction ? letter.say(view.introduction) : letter.words.survey.lead}</Paragraph>
      <SurveyPart view={view} letter={letter} />
    </>
  ),
}
