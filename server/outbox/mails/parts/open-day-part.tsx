import type { Letter } from '../letter.ts'
import type { OpenDayInvitationView, OpenDayPlace, OpenDayTime } from '../mail-views.ts'
import { sayTime } from '../say-day.ts'
import { Fact, Subtitle, TextLink } from './words.tsx'
import { Lines } from './lines.tsx'

const sayWhen = (letter: Letter, time: OpenDayTime) =>
  [letter.day(time.day), sayTime(letter.language, time)].join(letter.language === 'zh-CN' ? '' : ', ')

/** When and where, each with what it was before where it has changed. */
export function WhenAndWhere({
  letter,
  view: { time, place },
  before,
}: {
  letter: Letter
  view: OpenDayInvitationView
  before?: { time: OpenDayTime | null; place: OpenDayPlace | null }
}) {
  const words = letter.words.openDay
  const was = (value: string | null | undefined) => value && words.before(value)
  return (
    <>
      <Fact label={words.when} before={was(before?.time && sayWhen(letter, before.time))}>
        {sayWhen(letter, time)}
      </Fact>
      {place.room && (
        <Fact label={words.where} before={was(before?.place?.room)}>
          {place.room}
        </Fact>
      )}
      {place.joinUrl && (
        <Fact label={words.join} before={was(before?.place?.joinUrl)}>
          <TextLink letter={letter} href={place.joinUrl}>
            {place.joinUrl}
          </TextLink>
        </Fact>
      )}
    </>
  )
}

/** What is to be seen, in order. */
export function Agenda({ letter, view: { agenda } }: { letter: Letter; view: OpenDayInvitationView }) {
  const words = letter.words.openDay
  if (agenda.length === 0) return null
  return (
    <>
      <Subtitle>{words.agenda}</Subtitle>
      <Lines
        lines={agenda.map(({ title, minutes }) => ({
          left: letter.say(title),
          right: minutes === null ? '' : words.minutes(minutes),
        }))}
      />
    </>
  )
}
