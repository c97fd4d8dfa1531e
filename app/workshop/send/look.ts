import type { Recipient, SendingRule } from '#contract/surveys/forms'
import type { SendPreview, SurveyDeskView } from '#contract/surveys/views'
import type { LineProblem, ReadLine } from '../rule/read-recipients'

/** What sending would do with one line of the list, or with one sponsor. */
export type Fate = 'asked' | SendPreview['leftOut'][number]['reason'] | LineProblem
export interface LookRow extends Partial<Recipient> {
  /** Of the pasted list. */
  line: number | null
  /** As it was written, where nobody was understood by it. */
  text: string
  fate: Fate
}

/** A last look: what would happen, and to whom. */
export interface Look {
  /** null: nobody is named, and there is no link either. */
  preview: SendPreview | null
  /** Also whoever has the link can answer. */
  openLink: boolean
  rows: LookRow[]
}

export const isBroken = (fate: Fate) => fate === 'noEmail' || fate === 'badEmail' || fate === 'tooLong'
/** Lines by which nobody was understood. */
export const countBroken = (rows: LookRow[]) => rows.filter(({ fate }) => isBroken(fate)).length

/** Everyone who was named, in the order of the list, with what would become of each. */
export function previewPeople(
  preview: SendPreview | null,
  { to, openLink }: Pick<SendingRule, 'to' | 'openLink'>,
  lines: ReadLine[],
  sponsors: SurveyDeskView['sponsors'],
): Look {
  const leftOut = new Map(preview?.leftOut.map(({ email, reason }) => [email, reason]))
  const fateOf = (email: string) => leftOut.get(email.toLowerCase()) ?? 'asked'
  const rows: LookRow[] =
    to === 'sponsors'
      ? sponsors.map(({ email, name }) => ({ line: null, text: email, email, name, fate: fateOf(email) }))
      : lines.map(({ line, text, recipient, problem }) => ({
          ...recipient,
          line,
          text,
          fate: problem ?? fateOf(recipient?.email ?? ''),
        }))
  return { preview, openLink, rows }
}

/** What a look said, in so few characters that a form can carry it: whether it still holds is seen when it is sent. */
export const sumUp = ({ preview }: Look) => (preview ? `${preview.asked}/${preview.leftOut.length}` : '')
