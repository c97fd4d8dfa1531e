import type { Mail } from './mail.ts'
import type { OpenDayInvitationView } from './mail-views.ts'
import { Agenda, WhenAndWhere } from './parts/open-day-part.tsx'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Paragraph, Small, Title } from './parts/words.tsx'

export const openDayInvitation: Mail<OpenDayInvitationView> = {
  subject: ({ title, time }, { words, say, day }) =>
    words.openDay.invitation.subject(say(title), day(time.day), time.from),
  preview: (_view, { words }) => words.openDay.invitation.lead,
  Content: ({ view, letter }) => {
    const words = letter.words.openDay.invitation
    return (
      <>
        <Title>{letter.say(view.title)}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead}</Paragraph>
        <WhenAndWhere letter={letter} view={view} />
        <Agenda letter={letter} view={view} />
        <Action letter={letter} href={view.link}>
          {words.open}
        </Action>
        <Small>{words.calendar}</Small>
      </>
    )
  },
}
