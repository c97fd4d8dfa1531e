import type { ReactNode } from 'react'
import type { BoardView } from '#contract/board'
import type { Beginning } from '#contract/board/beginning'
import { firstLine } from './first-line'
import { useTranslation } from '~/words/use-translation'
import { ProjectLink } from '~/ui/project-link'

interface FirstStepsProps {
  board: BoardView
  origin: string
  openDay: Beginning['openDay']
}

/** What the delivery team does first, each with a line that can be pasted as it stands. */
export function FirstSteps({ board, origin, openDay }: FirstStepsProps) {
  const { t } = useTranslation()
  const { key, goLiveOn } = board.project
  return (
    <section className="card mt-8 max-w-200" aria-labelledby="first-steps">
      <h2 id="first-steps" className="text-[16px]/6 font-semibold">
        {t('dayOne.team')}
      </h2>
      <ol className="mt-3 grid list-decimal gap-4 pl-5">
        <li>
          <ProjectLink to="sources" className="link -my-2.5 inline-block py-2.5">
            {t('dayOne.key')}
          </ProjectLink>
        </li>
        <li>
          {t('dayOne.send')}
          <Line>
            {firstLine({
              origin,
              project: key,
              title: t('dayOne.goLive'),
              plannedOn: goLiveOn ?? board.today,
              at: board.builtAt,
              prompt: `${t('dayOne.prompt')} `,
            })}
          </Line>
          <p className="text-[13px]/5 text-ink-soft">{t('dayOne.then')}</p>
        </li>
        <li>
          {openDay ? (
            t('dayOne.planned')
          ) : (
            <ProjectLink to="open-days/new" className="link -my-2.5 inline-block py-2.5">
              {t('dayOne.plan')}
            </ProjectLink>
          )}
        </li>
      </ol>
    </section>
  )
}

/** One press marks all of it. */
const Line = ({ children }: { children: ReactNode }) => (
  <pre className="my-2 overflow-x-auto rounded-lg bg-mist px-3 py-2.5 font-mono text-[13px]/5 whitespace-pre-wrap select-all [overflow-wrap:anywhere]">
    {children}
  </pre>
)
