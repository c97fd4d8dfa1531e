import type { BoardView, MilestoneView } from '#contract/board'
import { gradeMost } from '~/lib/grade'
import { nameOf } from '~/lib/name-of'
import { usePhaseName } from '~/lib/phase-name'
import { useWords } from '~/lib/say'
import { StatusMark, statusColour } from '~/ui/status-mark'
import type { TableColumn } from '~/ui/table/data-table'
import { dueOn } from './due-on'
import { MilestoneName } from './milestone-name'
import { useChangeWords } from './use-change-words'
import { useSlipWords } from './use-slip-words'

const causes = ['vendor', 'customer', 'change', 'external'] as const
/** Room for a day of another year in both languages: 2027年12月29日. */
const dayWidth = 124

const statusOf = ({ completedOn, late }: MilestoneView) => (completedOn ? 'isDone' : late ? 'isLate' : 'isOpen')

/** The columns of the table of milestones, in the reader's language. */
export function useMilestoneColumns({ milestones, health, today }: BoardView): TableColumn<MilestoneView>[] {
  const { t, format } = useWords()
  const slipWords = useSlipWords()
  const changeWords = useChangeWords()
  const phaseName = usePhaseName()
  const day = (value: string | null) => (value ? format.day(value) : '')
  const causeName = (cause: string | null) => {
    const known = causes.find((name) => name === cause)
    return known ? t(`plan.causes.${known}`) : (cause ?? '')
  }
  return [
    {
      id: 'title',
      header: t('plan.milestone'),
      value: (item) => item.title,
      lead: true,
      text: (item) =>
        [nameOf(item, t('plan.internalTitle')), item.gate ? t('plan.gate') : null, changeWords(item)]
          .filter(Boolean)
          .join(' '),
      cell: (item) => <MilestoneName milestone={item} today={today} />,
    },
    {
      id: 'phase',
      header: t('plan.phase'),
      value: (item) => item.phase,
      text: (item) => phaseName(item.phase),
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
      text: (item) => slipWords(item.slipDays) ?? '',
      cell: (item) => (
        <Slip
          item={item}
          health={gradeMost(item.slipDays ?? 0, health.tolerances.slipDays)}
          words={slipWords(item.slipDays)}
        />
      ),
      width: 124,
    },
    {
      id: 'status',
      header: t('plan.status'),
      value: (item) => t(`plan.${statusOf(item)}`),
      filter: 'choice',
      width: 84,
    },
    { id: 'owner', header: t('plan.owner'), value: (item) => item.owner, filter: 'choice', width: 120 },
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
      text: (item) => causeName(item.cause),
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
