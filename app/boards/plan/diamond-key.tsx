import { useTranslation } from '~/lib/use-translation'
import { Diamond } from './diamond'

const looks = ['agreed', 'forecast', 'done'] as const

export function DiamondKey() {
  const { t } = useTranslation()
  return (
    <ul aria-hidden="true" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-[12px]/5 text-ink-soft">
      {looks.map((look) => (
        <li key={look} className="flex items-center gap-2.5">
          <Diamond look={look} />
          {t(`plan.legend.${look}`)}
        </li>
      ))}
    </ul>
  )
}
