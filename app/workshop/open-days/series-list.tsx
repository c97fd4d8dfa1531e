import type { Can } from '#contract/people'
import type { SeriesLine } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/form/confirm'

/** The rhythms that go on, and what a holiday moves. */
export function SeriesList({ series, can }: { series: SeriesLine[]; can: Can }) {
  const { t, format, count } = useWords()
  return (
    <Card id="series" title={t('openDays.series.title')}>
      <ul>
        {series.map(({ id, everyWeeks, firstOn, time, holidays, moved }) => {
          const facts = { weekday: format.weekday(firstOn), time, day: format.day(firstOn) }
          return (
            <li key={id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
              <p className="text-pretty">
                {t('openDays.series.every', { count: everyWeeks, number: count(everyWeeks), ...facts })}
              </p>
              <p className="mt-1 text-[13px]/5 text-pretty text-ink-soft">
                {t(holidays ? 'openDays.series.holidays' : 'openDays.series.weekends')}
              </p>
              <ul className="mt-1 text-[13px]/5 text-ink-soft">
                {moved.map(({ from, to, holiday }) => {
                  const what = to
                    ? t('openDays.series.moved', { from: format.day(from), to: format.day(to) })
                    : t('openDays.series.skipped', { from: format.day(from) })
                  return <li key={from}>{holiday ? t('openDays.series.because', { what, holiday }) : what}</li>
                })}
              </ul>
              {can.runOpenDays ? (
                <div className="mt-2 text-[14px]/[22px] text-ink-soft">
                  <Confirm
                    trigger={t('openDays.series.end')}
                    title={t('openDays.series.endTitle')}
                    yes={t('openDays.series.endYes')}
                    fields={{ intent: 'end-series', series: id }}
                  >
                    {t('openDays.series.endMore')}
                  </Confirm>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
