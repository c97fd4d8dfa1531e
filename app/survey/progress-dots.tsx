import { useTranslation } from '~/words/use-translation'

/** Where in the survey this question stands: done, here, to come. */
export function ProgressDots({ position, total }: { position: number; total: number }) {
  const { t } = useTranslation()
  if (total < 2) return null
  return (
    <div className="flex items-center gap-2" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => {
        const state = index + 1 < position ? 'done' : index + 1 === position ? 'here' : 'to-come'
        return <span key={index} className="progress-dot" data-state={state} />
      })}
      <span className="ml-auto text-[13px]/5 text-ink-soft tabular-nums">
        {t('survey.positionShort', { position, total })}
      </span>
    </div>
  )
}
