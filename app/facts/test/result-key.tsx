import { useTranslation } from '~/words/use-translation'
import { results } from './result-bar'

/** The words for the colours of the bars. */
export function ResultKey() {
  const { t } = useTranslation()
  return (
    <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-[12px]/5 text-ink-soft">
      {results.map(({ id, colour }) => (
        <li key={id} className="flex items-center gap-1.5">
          <span className={`size-2.5 rounded-[2px] ${colour}`} />
          {t(`uat.${id}`)}
        </li>
      ))}
    </ul>
  )
}
