import { useTranslation } from '~/words/use-translation'
import type { BoardView } from '#contract/board'
import type { Can } from '#contract/people'

const command = (project: string) => `daylight push --url … --key dl_… --project ${project} updates.json`

/** A project to which nothing was sent yet; the delivery team also reads how. */
export default function EmptyProject({ board, can }: { board: BoardView; can: Can }) {
  const { t } = useTranslation()
  if (board.basis !== 'live') return <h1 className="headline">{t('project.emptyThen')}</h1>
  return (
    <div className="max-w-160">
      <p className="mb-1.5 text-[13px]/5 text-ink-soft">{[board.project.name, board.project.customer].join(' · ')}</p>
      <h1 className="headline">{t('project.empty')}</h1>
      <p className="mt-3 text-pretty text-ink-soft">{t('project.emptyHow')}</p>
      {can.readInternal ? (
        <section className="card mt-8" aria-labelledby="how-to-send">
          <h2 id="how-to-send" className="text-[16px]/6 font-semibold">
            {t('project.emptyTeam')}
          </h2>
          <p className="mt-1 text-[14px]/[22px] text-pretty text-ink-soft">{t('project.emptyPush')}</p>
          <pre className="mt-3 font-mono text-[13px]/5 whitespace-pre-wrap">{command(board.project.key)}</pre>
        </section>
      ) : null}
    </div>
  )
}
