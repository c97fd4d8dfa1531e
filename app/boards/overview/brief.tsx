import type { ReactNode } from 'react'
import type { BoardChange, BoardDifference, BoardView, OwnActions } from '#contract/board'
import { toDayNumber } from '#contract/board/day'
import { sayChange } from '~/boards/difference/say-change'
import { countAsked } from '~/facts/action/yours'
import type { Brief as BriefOfFact } from '~/facts/fact'
import { useWords, type Words } from '~/words/say'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'

type AnyBrief = Pick<BriefOfFact<never>, 'left'> & {
  changes: Record<
    string,
    (words: Words, params: BoardChange['params'], decides: BoardChange['decides']) => string | null
  >
}
const briefs = import.meta.glob<AnyBrief>('../../facts/*/brief.ts', { eager: true, import: 'default' })
/** In the order of the key figures. */
const inOrder = ['milestone', 'test', 'issue'].map((kind) => briefs[`../../facts/${kind}/brief.ts`]!)

interface BriefProps {
  board: BoardView
  difference: BoardDifference | null
  /** What is the reader's own of what is open; null where nobody counted it. */
  own: OwnActions | null
  isTeam: boolean
}

/** What changed, what is asked of the reader, and how much is left: one line each, so that the first screen answers all of it. */
export function Brief({ board, difference, own, isTeam }: BriefProps) {
  const words = useWords()
  const { t, format } = words
  const { customer } = board.project
  return (
    <dl className="brief">
      {difference ? (
        <Line
          answers="changed"
          asks={t(difference.since.openDay ? 'brief.sinceOpenDay' : 'brief.since', {
            day: format.day(difference.since.day),
          })}
          said={<Facts of={sayFigures(words, difference.changes)} />}
        />
      ) : null}
      <Line
        answers="asked"
        asks={isTeam ? t('brief.askedOf', { customer }) : t('brief.asked')}
        said={
          <ProjectLink to="actions" className="link -my-2.5 inline-block min-w-11 py-2.5">
            {sayAsked(words, board, own, isTeam)} →
          </ProjectLink>
        }
      />
      <Line answers="left" asks={t('brief.left')} said={<Facts of={sayLeft(words, board)} />} />
    </dl>
  )
}

/** A question in two words and its answer. */
function Line({ answers, asks, said }: { answers: string; asks: string; said: ReactNode }) {
  return (
    <div data-answer={answers}>
      <dt>{asks}</dt>
      <dd>{said}</dd>
    </div>
  )
}

/** The figures that are not what they were, in the order of the key figures; where none is, what weighs most of the rest. */
function sayFigures(words: Words, changes: BoardChange[]): string[] {
  const figures = inOrder.flatMap(({ changes: said }) =>
    changes.flatMap(({ code, params, decides }) => said[code]?.(words, params, decides) ?? []),
  )
  if (figures.length > 0) return figures
  return changes[0] ? [sayChange(words, changes[0]).text] : [words.t('brief.unchanged')]
}

const sayThings = ({ t, count }: Words, { total, overdue }: OwnActions) =>
  total === 0
    ? t('brief.nothing')
    : t(overdue ? 'brief.thingsOverdue' : 'brief.things', {
        count: total,
        number: count(total),
        overdue: count(overdue),
      })

/** The reader's own before their company's. */
function sayAsked(words: Words, { actions, project }: BoardView, own: OwnActions | null, isTeam: boolean): string {
  const { t, capital } = words
  const asked = countAsked(actions)
  const all = sayThings(words, asked)
  if (!own?.total) return capital(all)
  const mine = capital(t('brief.you', { what: sayThings(words, own) }))
  if (!isTeam && own.total === asked.total) return mine
  return [mine, t('brief.company', { customer: project.customer, what: all })].join(' · ')
}

/** How long it is until the go-live, and what has to be done until all is done. */
function sayLeft(words: Words, board: BoardView): ReactNode[] {
  const { t, format } = words
  const { params } = board.headline
  const date = 'date' in params && board.headline.code !== 'live' ? params.date : null
  const days = date === null ? null : toDayNumber(date) - toDayNumber(board.today)
  const number = days === null ? '' : format.number(Math.abs(days))
  const until = days !== null && t(days < 0 ? 'brief.past' : 'brief.daysLeft', { count: Math.abs(days), number })
  return [until, ...inOrder.map(({ left }) => left(words, board))]
}
