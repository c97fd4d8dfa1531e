import type { SlideOutline } from '#contract/open-days/outline'
import { phaseBars } from '#contract/board/phase-bars'
import { planDays, timeSpan } from '~/facts/milestone/time-span'
import { saySlip } from '~/facts/milestone/say-slip'
import { phaseName } from '~/words/phase-name'
import type { Words } from '~/words/say'
import { toDayNumber } from '~/ui/chart/day-number'
import type { SlideOf } from '../slides/slide-part'

/** The phases over the whole time, as the plan's second step on the wall draws them; null where none has a date. */
export function planChart(words: Words, { stage }: SlideOf<'plan'>, title: string): SlideOutline | null {
  const { t, format } = words
  const { milestones, project, today } = stage.board
  const bars = phaseBars(milestones, project.startsOn, today)
  const days = planDays(milestones, today)
  if (bars.length === 0 || days.length === 0) return null
  const { first, last } = timeSpan([...days, ...bars.map(({ from }) => from)])
  const within = (day: number) => Math.min(last, Math.max(first, day))
  const spans = bars.map(({ from, to, doneTo }) => {
    const [begins, ends] = [within(toDayNumber(from)), within(toDayNumber(to))]
    const until = doneTo ? Math.min(ends, within(toDayNumber(doneTo))) : begins
    return { begins, done: until - begins, rest: ends - until }
  })
  return {
    title,
    lead: t('slides.planAsOf', { day: format.day(today) }),
    chart: {
      kind: 'spans',
      labels: bars.map(({ phase, from, to }) =>
        [
          phaseName(words, phase.phase),
          from === to ? format.day(to) : `${format.day(from)} – ${format.day(to)}`,
          saySlip(words, phase.slipDays),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      series: [
        { name: t('slides.planBegins'), tone: 'none', values: spans.map(({ begins }) => begins) },
        { name: t('slides.planDone'), tone: 'brand', values: spans.map(({ done }) => done) },
        { name: t('slides.planRest'), tone: 'mist', values: spans.map(({ rest }) => rest) },
      ],
      from: Math.floor(first),
      to: Math.ceil(last),
    },
  }
}
