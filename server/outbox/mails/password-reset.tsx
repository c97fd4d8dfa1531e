import type { Mail } from './mail.ts'
import type { PasswordResetView } from './mail-views.ts'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Paragraph, Small, Title } from './parts/words.tsx'

export const passwordReset: Mail<PasswordResetView> = {
  subject: (_view, { words }) => words.reset.subject,
  preview: (_view, { words }) => words.reset.preview,
  Content: ({ view, letter }) => {
    const words = letter.words.reset
    return (
      <>
        <Title>{words.subject}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead}</Paragraph>
        <Action letter={letter} href={view.link}>
          {words.open}
        </Action>
        <Small>{words.note}</Small>
      </>
    )
  },
}
