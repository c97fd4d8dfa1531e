import type { UatCycleView } from '#section/test'
import { useWords } from '~/words/say'
import { cycleName } from './cycle-name'
import { modulesInOrder } from './modules-in-order'
import { RateRow } from './rate-row'
import { ResultKey } from './result-key'

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
