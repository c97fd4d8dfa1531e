import { Link } from '@remix-run/react'
import type { ProjectSummary, PhaseView } from '#contract/board'
import { sayHeadline } from '~/boards/overview/say-headline'
import { useWords } from '~/words/say'
import { Ago } from '~/ui/ago'
import { Fresh } from '~/ui/fresh'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { useTranslation } from '~/words/use-translation'
import { phaseName } from '~/words/phase-name'

/** One project: where it stands, in a sentence, four figures and a line. */
export function ProjectLine({ summary }: { summary: ProjectSummary }) {
  const words = useWords()
  const { project, headline, version, lastUpdateAt, openTrend } = summary
  const health = version ? summary.health : 'unknown'
  return (
    <li className="project-line group relative border-b border-line py-6">
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-2 text-[13px]/5 text-ink-soft">
          <Fresh value={health}>
            <span className={`font-semibold ${statusColour(health)}`}>
              <StatusMark health={health} label="" /> {version ? words.t(`health.${health}`) : words.t('health.noData')}
            </span>
          </Fresh>
          <span>
            {project.name} · {project.customer}
          </span>
          {lastUpdateAt ? (
            <span>
              {words.t('health.lastUpdate')} <Ago at={lastUpdateAt} />
            </span>
          ) : null}
        </p>
        <h2 className="mt-1 max-w-150 text-[17px]/[26px] font-semibold text-pretty">
          <Link to={`/projects/${encodeURIComponent(project.key)}`} className="project-line-link">
            {sayHeadline(words, headline)}
          </Link>
        </h2>
        {summary.phases.length ? <PhaseTrack summary={summary} /> : null}
      </div>
      <SmallFigures summary={summary} />
      <Sparkline values={openTrend} />
    </li>
  )
}

/** Four figures, small. */
function SmallFigures({ summary }: { summary: ProjectSummary }) {
  const { t, format } = useWords()
  const { milestones, passRate, criticalIssues, csat } = summary
  const none = t('figures.none')
  const figures = [
    [t('home.milestones'), milestones.total ? t('home.milestonesOf', milestones) : none],
    [t('home.uat'), passRate === null ? none : format.percent(passRate)],
    [t('home.critical'), criticalIssues === null ? none : format.number(criticalIssues)],
    [t('home.satisfaction'), csat ? format.percent(csat.score) : none],
  ] as const
  return (
    <dl className="grid grid-cols-[1.6fr_1fr_1fr_1.2fr] gap-x-4">
      {figures.map(([name, value]) => (
        <div key={name} className="flex min-w-0 flex-col-reverse justify-end">
          <dt className="text-[12px]/4 text-ink-soft">{name}</dt>
          <dd className="text-[19px]/7 font-semibold tracking-[-0.01em] whitespace-nowrap">
            <Fresh value={value}>{value}</Fresh>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const width = 120
const height = 36

/** Open issues over the last 90 days, as a line without axes. */
function Sparkline({ values }: { values: number[] }) {
  const { t } = useTranslation()
  const first = values[0]
  const last = values.at(-1)
  if (first === undefined || last === undefined || values.length < 2) return <span aria-hidden="true" />
  const top = Math.max(...values, 1)
  const point = (value: number, index: number) =>
    `${((index / (values.length - 1)) * (width - 6)).toFixed(1)} ${(height - 3 - (value / top) * (height - 6)).toFixed(1)}`
  const line = values.map(point).join('L')
  const [x, y] = point(last, values.length - 1).split(' ')
  return (
    <div className="max-w-full justify-self-start wide:justify-self-end">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('home.trend', { first, last })}
        className="max-w-full text-chart"
      >
        <path d={`M${line}`} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" />
        <circle cx={x} cy={y} r={2.5} fill="currentColor" />
      </svg>
      <p aria-hidden="true" className="text-[12px]/4 text-ink-soft">
        {t('home.trendLabel')}
      </p>
    </div>
  )
}

const isDone = ({ total, completed }: PhaseView) => total > 0 && completed === total

/** The phases as a row of short lines: filled when done, half filled while under way. */
export function PhaseTrack({ summary }: { summary: ProjectSummary }) {
  const words = useWords()
  const { t } = words
  const { phases, project } = summary
  const state = (phase: ProjectSummary['phases'][number]) => {
    if (isDone(phase)) return t('home.phaseDone')
    return phase.begun || phase.phase === project.phase ? t('home.phaseNow') : t('home.phaseNext')
  }
  return (
    <div className="mt-3 max-w-100">
      <ol aria-label={t('home.track')} className="flex gap-1">
        {phases.map((phase) => (
          <li key={phase.phase} className="relative h-1.5 flex-1 overflow-hidden rounded-full bg-mist">
            <span
              className="absolute inset-y-0 left-0 bg-chart"
              style={{ width: `${phase.total ? (100 * phase.completed) / phase.total : 0}%` }}
            />
            <span className="sr-only">
              {t('home.phaseIs', { phase: phaseName(words, phase.phase), state: state(phase) })}
            </span>
          </li>
        ))}
      </ol>
      {project.phase ? (
        <p className="mt-1.5 text-[12px]/4 text-ink-soft">
          {t('project.phase', { phase: phaseName(words, project.phase) })}
        </p>
      ) : null}
    </div>
  )
}
