import type { TemplateView } from '#contract/surveys/views'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'

/** The versions, newest first: who made them, when, and how many surveys used them. */
export function VersionList({ versions }: Pick<TemplateView, 'versions'>) {
  const { t, format } = useWords()
  if (versions.length === 0) return <p className="text-[14px]/[22px] text-ink-soft">{t('surveys.versions.none')}</p>
  return (
    <ol>
      {versions.map(({ number, createdBy, createdOn, used }) => (
        <li key={number} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
          <p>{t('surveys.versionNumber', { number: format.number(number) })}</p>
          <p className="text-[13px]/5 text-ink-soft">
            <Facts
              of={[
                format.day(createdOn),
                createdBy,
                used
                  ? t('surveys.versions.used', { count: used, number: format.number(used) })
                  : t('surveys.versions.unused'),
              ]}
            />
          </p>
        </li>
      ))}
    </ol>
  )
}
