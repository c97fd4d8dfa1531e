import type { OpenDayView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { WhenLine } from '~/open-day/invitation/when-line'
import { FactList } from '~/open-day/fact-list'
import { Card } from '~/ui/card'

/** The facts that people look for on the way there. */
export function WhereCard({ openDay, zone }: { openDay: OpenDayView; zone: string }) {
  const { t, format } = useWords()
  const { place, link, plan } = openDay
  return (
    <Card id="where" title={t('openDays.page.whenAndWhere')}>
      <FactList
        facts={[
          [t('openDays.page.when'), <WhenLine key="when" openDay={openDay} zone={zone} />],
          [t('openDays.page.place'), place],
          [
            t('openDays.page.link'),
            link ? (
              <a key="link" href={link} className="link -my-2.5 inline-block py-2.5 break-all" rel="noreferrer">
                {link}
              </a>
            ) : null,
          ],
          [t('openDays.page.presenters'), plan.presenters.length > 0 ? format.list(plan.presenters) : null],
        ]}
      />
      {place || link ? null : (
        <p className="mt-3 text-[13px]/5 text-pretty text-ink-soft">{t('openDays.page.nowhere')}</p>
      )}
    </Card>
  )
}
