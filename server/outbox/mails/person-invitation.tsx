import type { Mail } from './mail.ts'
import type { PersonInvitationView } from './mail-views.ts'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Paragraph, Small, Title } from './parts/words.tsx'

export const personInvitation: Mail<PersonInvitationView> = {
  subject: (view, { words, say }) => words.invitation.subject(view.customer ? say(view.customer) : view.vendor),
  preview: (_view, { words }) => words.invitation.preview,
  Content: ({ view, letter }) => {
    const words = letter.words.invitation
    return (
      <>
        <Title>{words.title}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead(view.vendor, view.customer && letter.say(view.customer))}</Paragraph>
        <Action letter={letter} href={view.link}>
          {words.open}
        </Action>
        <Small>{words.until(letter.day(view.until))}</Small>
      </>
    )
  },
}
