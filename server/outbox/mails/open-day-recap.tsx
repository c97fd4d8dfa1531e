import type { Mail } from './mail.ts'
import type { OpenDayRecapView } from './mail-views.ts'
import { Lines } from './parts/lines.tsx'
import { look } from './parts/look.ts'
import { Greeting } from './parts/survey-part.tsx'
import { Action, Below, Paragraph, Subtitle, Title } from './parts/words.tsx'

const change = ({ before, after }: OpenDayRecapView['figures'][number]) => (
  <>
    {before !== null && before !== after && `${before} → `}
    <strong className="ink" style={{ color: look.ink.light }}>
      {after}
    </strong>
  </>
)

export const openDayRecap: Mail<OpenDayRecapView> = {
  subject: ({ title }, { words, say }) => words.openDay.recap.subject(say(title)),
  preview: ({ heldOn }, { words, day }) => words.openDay.recap.preview(day(heldOn)),
  Content: ({ view, letter }) => {
    const words = letter.words.openDay.recap
    const { figures, commitments } = view
    return (
      <>
        <Title>{letter.say(view.title)}</Title>
        <Greeting name={view.name} letter={letter} />
        <Paragraph>{words.lead(letter.day(view.heldOn))}</Paragraph>
        {figures.length > 0 && <Subtitle>{words.figures}</Subtitle>}
        <Lines lines={figures.map((figure) => ({ left: letter.say(figure.label), right: change(figure) }))} />
        <Subtitle>{words.commitments}</Subtitle>
        {commitments.length === 0 && <Paragraph>{words.none}</Paragraph>}
        <Lines
          lines={commitments.map(({ title, owner, dueOn }) => ({
            left: (
              <>
                {letter.say(title)}
                <Below>{words.due(owner, dueOn && letter.day(dueOn))}</Below>
              </>
            ),
            right: '',
          }))}
        />
        <Action letter={letter} href={view.link}>
          {words.open}
        </Action>
      </>
    )
  },
}
