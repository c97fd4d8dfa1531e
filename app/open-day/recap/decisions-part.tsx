import type { RecapView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { RecapCard } from './recap-card'

/** What was decided, and by whom where that was said. */
export function DecisionsPart({ decisions }: Pick<RecapView, 'decisions'>) {
  const { t } = useTranslation()
  if (decisions.length === 0) return null
  return (
    <RecapCard id="decisions" title={t('recap.decisions.title')}>
      <ul>
        {decisions.map(({ id, text, decidedBy }) => (
          <li key={id} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
            <p className="text-pretty">{text}</p>
            {decidedBy ? (
              <p className="text-[13px]/5 text-ink-soft">{t('recap.decisions.by', { name: decidedBy })}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </RecapCard>
  )
}
