import type { UatCycleView, UatFigures } from '#section/test'
import { useWords, useFormat } from '~/words/say'
import { cycleName } from '~/words/cycle-name'
import { modulesInOrder } from './modules-in-order'
import { ResultKey } from './result-key'
import { useTranslation } from '~/words/use-translation'
import { ResultBar } from './result-bar'

interface ModuleTableProps {
  cycle: UatCycleView
  /** One quiet line each, the latest first, to compare with. */
  others?: readonly UatCycleView[]
  /** How many modules to show. */
  most?: number
  /** Closes with all of them together. */
  withTotal?: boolean
}

/** A cycle's modules: how many of the executed and of the planned cases passed. */
export function ModuleTable({ cycle, others = [], most = Infinity, withTotal }: ModuleTableProps) {
  const words = useWords()
  const { t, language, name } = words
  const all = cycle.all?.modules ?? cycle.modules.length
  const more = all - Math.min(cycle.modules.length, most)
  const head = 'w-px break-keep pb-1 pl-3 text-right align-bottom font-normal'
  return (
    <div className="@container">
      <table className="w-full text-[14px]/5 normal-nums">
        <thead className="text-[12px]/4 text-ink-soft">
          <tr>
            <th scope="col" className="pb-1 text-left align-bottom font-normal">
              <span className="sr-only">{t('uat.module')}</span>
            </th>
            <th scope="col" className={head}>
              {t('uat.ofExecuted')}
            </th>
            <th scope="col" className={head}>
              {t('uat.ofPlanned')}
            </th>
            <th scope="col" className={head}>
              {t('uat.failedColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {modulesInOrder(cycle, language)
            .slice(0, most)
            .map((module) => (
              <RateRow
                key={module.module ?? ''}
                name={module.module === null ? t('uat.noModule') : name(module.module)}
                figures={module}
              />
            ))}
        </tbody>
        {withTotal && all > 1 ? (
          <tfoot className="border-t border-line">
            <RateRow name={t('uat.allModules')} figures={cycle} quiet />
          </tfoot>
        ) : null}
        {others.length ? (
          <tbody className="border-t border-line">
            {others.map((other) => (
              <RateRow key={other.cycle ?? ''} name={cycleName(words, other.cycle)} figures={other} quiet />
            ))}
          </tbody>
        ) : null}
      </table>
      {more > 0 ? <p className="mt-2 text-[13px]/5 text-ink-soft">{t('uat.moreModules', { count: more })}</p> : null}
      <ResultKey />
    </div>
  )
}

function whyNoRate({ planned, blocked }: UatFigures) {
  if (planned === 0) return 'outOfScope'
  return blocked === planned ? 'onlyBlocked' : 'notExecuted'
}

/** A name with its bar, both rates and the failed cases; quiet for what is over. */
function RateRow({ name, figures, quiet }: { name: string; figures: UatFigures; quiet?: boolean }) {
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
