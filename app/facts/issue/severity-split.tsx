import { useTranslation } from '~/words/use-translation'
import type { IssuesView } from '#contract/board'
import { useFormat } from '~/words/say'
import { SeverityName } from './severity-name'
import { severityColour, severityParts } from './severity-parts'

/** Open issues by severity, in little room: one bar, the counts with their share, and the index that weighs them. */
export function SeveritySplit({ issues }: { issues: IssuesView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (issues.open === 0) return null
  const parts = severityParts(issues)
  return (
    <section className="@container" aria-label={t('issues.bySeverity')}>
      <div aria-hidden="true" className="flex h-2.5 gap-px overflow-hidden rounded-[3px]">
        {parts.map(({ severity, count }) =>
          count ? <span key={severity} style={{ ...severityColour(severity), flex: `${count} 0 3px` }} /> : null,
        )}
      </div>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 text-[13px]/5 @xs:grid-cols-3 @[540px]:flex @[540px]:gap-x-7">
        {parts.map(({ severity, count }) => (
          <div key={severity}>
            <dt className="text-ink-soft">
              <SeverityName severity={severity} count={count} />
            </dt>
            <dd className="whitespace-nowrap">
              <span className="text-[18px]/6 font-semibold text-ink">{format.number(count)}</span>{' '}
              {count ? <span className="text-ink-soft">{format.percent(count / issues.open)}</span> : null}
            </dd>
          </div>
        ))}
        <div className="@[540px]:ml-auto @[540px]:text-right">
          <dt className="text-ink-soft">{t('issues.defectIndex')}</dt>
          <dd className="text-[18px]/6 font-semibold">
            {format.number(issues.defectIndex, { maximumFractionDigits: 1 })}
          </dd>
        </div>
      </dl>
    </section>
  )
}
