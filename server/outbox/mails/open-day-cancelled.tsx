import type { Mail } from './mail.ts'
import type { OpenDayCancelledView } from './mail-views.ts'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Paragraph, Small, Title } from './parts/words.tsx'

export const openDayCancelled: Mail<OpenDayCancelledView> = {
  subject: ({ title, time }, { words, say, day }) => words.openDay.cancelled.subject(say(title), day(time.day)),
  preview: ({ title, time }, { words, say, day }) => words.openDay.cancelled.lead(say(title), day(time.day)),
  Content: ({ view, letter }) => {
    const words = letter.words.openDay.cancelled
    const title = letter.say(view.title)
    return (
      <>
        <Title>{words.title(title)}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead(title, letter.day(view.time.day))}</Paragraph>
        {view.reason && <Paragraph>{words.reason(letter.say(view.reason))}</Paragraph>}
        <Action letter={letter} href={view.link}>
          {words.open}
        </Action>
        <Small>{words.calendar}</Small>
      </>
    )
  },
}
