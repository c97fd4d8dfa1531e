import { useTranslation } from '~/words/use-translation'
import { Diamond } from './diamond'
import { GateMark } from './gate-mark'

const looks = ['agreed', 'forecast', 'done'] as const

/** What the marks of the timeline mean; gates and what is overdue only where there are any. */
export function DiamondKey({ gates, overdue }: { gates: boolean; overdue: boolean }) {
  const { t } = useTranslation()
  return (
    <ul aria-hidden="true" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-[12px]/5 text-ink-soft">
      {looks.map((look) => (
        <li key={look} className="flex items-center gap-2.5">
          <Diamond look={look} />
          {t(`plan.legend.${look}`)}
        </li>
      ))}
      {overdue ? (
        <li className="flex items-center gap-2.5">
          <span className="relative h-1.5 w-6 text-critical">
            <span className="late-stretch h-full w-full" />
          </span>
          {t('plan.legend.overdue')}
        </li>
      ) : null}
      {gates ? (
        <li>
          <GateMark />
        </li>
      ) : null}
    </ul>
  )
}
