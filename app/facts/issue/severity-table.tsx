import { useTranslation } from '~/words/use-translation'
import type { IssuesView } from '#contract/board'
import { useFormat } from '~/words/say'
import { SeverityName } from './severity-name'
import { severityColour, severityParts } from './severity-parts'

/** Open issues by severity, a row each, with the index that weighs them below. */
export function SeverityTable({ issues }: { issues: IssuesView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = severityParts(issues)
  const most = Math.max(1, ...parts.map(({ count }) => count))
  return (
    <table aria-label={t('issues.bySeverity')} className="w-full text-[14px]/5 normal-nums">
      <tbody>
        {parts.map(({ severity, count }) => (
          <tr key={severity} className="border-t border-line first:border-0">
            <th scope="row" className="w-28 py-2.5 text-left font-medium">
              <SeverityName severity={severity} count={count} />
            </th>
            <td aria-hidden="true" className="pl-2">
              <span
                className="block h-3.5 rounded-[3px]"
                style={{ ...severityColour(severity), width: `${(100 * count) / most}%` }}
              />
            </td>
            <td className="w-12 pl-3 text-right font-semibold tabular-nums">{format.number(count)}</td>
            <td className="w-14 pl-3 text-right text-ink-soft tabular-nums">
              {count ? format.percent(count / issues.open) : null}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line">
          <th scope="row" colSpan={2} className="py-2.5 text-left font-normal text-ink-soft">
            {t('issues.defectIndex')}
          </th>
          <td className="pl-3 text-right font-semibold tabular-nums">
            {format.number(issues.defectIndex, { maximumFractionDigits: 1 })}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
