import { useTranslation } from '~/words/use-translation'
import type { UatFigures } from '#section/test'
import { useFormat } from '~/words/say'
import { ResultBar } from './result-bar'

function whyNoRate({ planned, blocked }: UatFigures) {
  if (planned === 0) return 'outOfScope'
  return blocked === planned ? 'onlyBlocked' : 'notExecuted'
}

/** A name with its bar, both rates and the failed cases; quiet for what is over. */
export function RateRow({ name, figures, quiet }: { name: string; figures: UatFigures; quiet?: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { passRateOfExecuted, passRateOfPlanned, failed } = figures
  const end = 'rate-figure'
  return (
    <tr className="rate-line">
      <th scope="row">
        <span className="rate-row">
          <span className={`rate-name ${quiet ? 'font-normal text-ink-soft' : ''}`}>{name}</span>
          <ResultBar figures={figures} quiet={quiet} />
        </span>
      </th>
      {passRateOfExecuted === null ? (
        <td colSpan={2} className="pl-3 text-right text-[13px]/5 text-ink-soft">
          {t(`uat.${whyNoRate(figures)}`)}
        </td>
      ) : (
        <>
          <td className={`${end} ${quiet ? 'text-ink-soft' : ''}`}>{format.percent(passRateOfExecuted)}</td>
          <td className={`${end} text-ink-soft`}>
            {passRateOfPlanned === null ? '' : format.percent(passRateOfPlanned)}
          </td>
        </>
      )}
      <td className={`${end} text-ink-soft`}>{format.number(failed)}</td>
    </tr>
  )
}
