import type { Mail } from './mail.ts'
import type { OpenDayChangedView } from './mail-views.ts'
import { Agenda, WhenAndWhere } from './parts/open-day-part.tsx'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Paragraph, Small, Title } from './parts/words.tsx'

export const openDayChanged: Mail<OpenDayChangedView> = {
  subject: ({ title, time }, { words, say, day }) =>
    words.openDay.changed.subject(say(title), day(time.day), time.from),
  preview: (_view, { words }) => words.openDay.changed.lead,
  Content: ({ view, letter }) => {
    const words = letter.words.openDay.changed
    return (
      <>
        <Title>{words.title(letter.say(view.title))}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead}</Paragraph>
        <WhenAndWhere letter={letter} view={view} before={view.before} />
        <Agenda letter={letter} view={view} />
        <Action letter={letter} href={view.link}>
          {letter.words.openDay.invitation.open}
        </Action>
        <Small>{words.calendar}</Small>
      </>
    )
  },
}
