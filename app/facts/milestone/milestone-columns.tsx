import type { BoardView, MilestoneView } from '#contract/board'
import { gradeMost } from '#contract/board/grade'
import { dueOn } from '#contract/board/milestone-dates'
import { nameOf } from '~/words/name-of'
import { phaseName } from '~/words/phase-name'
import type { Words } from '~/words/say'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { nameColumn } from '~/ui/table/name-column'
import type { TableColumn } from '~/ui/table/data-table'
import { MilestoneName } from './milestone-name'
import { sayWhyMoved } from './say-why-moved'
import { sayLinkedChanges } from './say-linked-changes'
import { saySlip } from './say-slip'

/** Room for a day of another year in both languages: 2027年12月29日. */
const dayWidth = 124

const statusOf = ({ completedOn, late }: MilestoneView) => (completedOn ? 'done' : late ? 'late' : 'open')
const statusWords = { done: 'plan.isDone', late: 'plan.isLate', open: 'plan.isOpen' } as const

/** The columns of the table of milestones, in the reader's language. */
export function milestoneColumns(words: Words, { milestones, health, today }: BoardView): TableColumn<MilestoneView>[] {
  const { t, format, name } = words
  const day = (value: string | null) => (value ? format.day(value) : '')
  return [
    {
      id: 'title',
      header: t('plan.milestone'),
      value: (item) => item.title,
      lead: true,
      text: (item) =>
        [nameOf(item, t('plan.internalTitle')), item.gate ? t('plan.gate') : null, sayLinkedChanges(words, item)]
          .filter(Boolean)
          .join(' '),
      cell: (item) => <MilestoneName milestone={item} today={today} />,
    },
    {
      id: 'phase',
      header: t('plan.phase'),
      value: (item) => item.phase,
      text: (item) => phaseName(words, item.phase),
      order: milestones.phases.flatMap(({ phase }) => phase ?? []),
      filter: 'choice',
      width: 116,
    },
    {
      id: 'planned',
      header: t('plan.plannedOn'),
      value: (item) => item.plannedOn,
      text: (item) => day(item.plannedOn),
      width: dayWidth,
    },
    {
      id: 'due',
      header: t('plan.forecastOn'),
      value: dueOn,
      text: (item) => day(dueOn(item)),
      width: dayWidth,
    },
    {
      id: 'slip',
      header: t('plan.slipDays'),
      value: (item) => item.slipDays,
      text: (item) => saySlip(words, item.slipDays) ?? '',
      cell: (item) => (
        <Slip
          item={item}
          health={gradeMost(item.slipDays ?? 0, health.tolerances.slipDays)}
          words={saySlip(words, item.slipDays)}
        />
      ),
      width: 124,
    },
    {
      id: 'status',
      header: t('plan.status'),
      value: statusOf,
      text: (item) => t(statusWords[statusOf(item)]),
      filter: 'choice',
      width: 84,
    },
    nameColumn('owner', t('plan.owner'), (item) => item.owner, name, { width: 120 }),
    {
      id: 'completed',
      header: t('plan.completedOn'),
      value: (item) => item.completedOn,
      text: (item) => day(item.completedOn),
      hidden: true,
      width: dayWidth,
    },
    {
      id: 'cause',
      header: t('plan.cause'),
      value: (item) => item.cause,
      text: (item) => sayWhyMoved(words, item.cause) ?? '',
      filter: 'choice',
      hidden: true,
      width: 130,
    },
    {
      id: 'gate',
      header: t('plan.gateColumn'),
      value: (item) => (item.gate ? 'gate' : null),
      text: (item) => (item.gate ? t('plan.gate') : ''),
      filter: 'choice',
      hidden: true,
      width: 110,
    },
  ]
}

function Slip({
  item,
  health,
  words,
}: {
  item: MilestoneView
  health: ReturnType<typeof gradeMost>
  words: string | null
}) {
  if (!words) return null
  if (item.completedOn || health === 'good') return <span className="text-ink-soft">{words}</span>
  return (
    <span className={`whitespace-nowrap ${statusColour(health)}`}>
      <StatusMark health={health} label="" /> {words}
    </span>
  )
}
