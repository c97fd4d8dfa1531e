import { nameInScript } from '../../../contract/name-in-script.ts'
import type { Letter } from '../letter.ts'
import type { SurveyInvitationView } from '../mail-views.ts'
import { Choices, isAnswerable } from './choices.tsx'
import { Action, Paragraph, Small, Subtitle, TextLink } from './words.tsx'

/** The first question with its answers, or a way to it; until when, and who sees the answers. */
export function SurveyPart({ view, letter }: { view: SurveyInvitationView; letter: Letter }) {
  const { firstQuestion, questionCount, link, closesOn, anonymous } = view
  const words = letter.words.survey
  const isInside = isAnswerable(firstQuestion)
  return (
    <>
      <Subtitle>{letter.say(firstQuestion.text)}</Subtitle>
      {isInside ? (
        <>
          <Choices letter={letter} question={firstQuestion} link={link} />
          <Small inTextPart={false}>{firstQuestion.type === 'single' ? words.chooseOption : words.chooseScore}</Small>
          <Small>
            <TextLink letter={letter} href={link}>
              {words.openAll(questionCount)}
            </TextLink>
          </Small>
        </>
      ) : (
        <Action letter={letter} href={link}>
          {words.answer(questionCount)}
        </Action>
      )}
      <Small>{words.until(letter.day(closesOn))}</Small>
      <Small>{anonymous ? words.anonymous : words.named}</Small>
    </>
  )
}

/** Greets the person. */
export const Greeting = ({ name, letter }: { name: string | null; letter: Letter }) => (
  <Paragraph>{letter.words.greeting(name && nameInScript(name, letter.language))}</Paragraph>
)
