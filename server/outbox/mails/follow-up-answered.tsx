import type { Mail } from './mail.ts'
import type { FollowUpAnsweredView } from './mail-views.ts'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Fact, Paragraph, Small, Title } from './parts/words.tsx'

export const followUpAnswered: Mail<FollowUpAnsweredView> = {
  subject: ({ title }, { words, say }) => words.followUp.subject(say(title)),
  preview: (_view, { words }) => words.followUp.preview,
  Content: ({ view, letter }) => {
    const words = letter.words.followUp
    return (
      <>
        <Title>{words.title}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead(letter.say(view.survey))}</Paragraph>
        <Fact label={words.youSaid}>{letter.say(view.title)}</Fact>
        <Fact label={words.weDid}>{letter.say(view.answer)}</Fact>
        {view.owner && <Small>{words.owner(letter.say(view.owner))}</Small>}
        <Action letter={letter} href={view.link}>
          {words.open}
        </Action>
        <Small>{words.note}</Small>
      </>
    )
  },
}
