import { Link } from '@remix-run/react'
import type { ProjectSummary } from '#contract/board'
import { sayHeadline } from '~/boards/overview/say-headline'
import { useWords } from '~/words/say'
import { Ago } from '~/ui/ago'
import { Fresh } from '~/ui/fresh'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { PhaseTrack } from './phase-track'
import { SmallFigures } from './small-figures'
import { Sparkline } from './sparkline'

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
