import type { OpenDaysView, OpenDayLine } from '#contract/open-days/views'
import { useWords, type Words } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { AheadLine, PastLine } from './open-day-lines'
import { NewerAndOlder } from '../newer-and-older'
import { SeriesList } from './series-list'
import { timesOf } from '~/open-day/invitation/say-when'
import { useTranslation } from '~/words/use-translation'
import { Confirm } from '~/ui/form/confirm'

const isAhead = ({ state }: OpenDaysView['openDays'][number]) => state === 'planned' || state === 'live'

/** When the next open days are, what came of the past ones, and the way into one's own calendar. */
export function OpenDaysPage({ view }: { view: OpenDaysView }) {
  const words = useWords()
  const { t, count } = words
  const { openDays, past, series, feedUrl, can } = view
  const ahead = openDays.filter(isAhead)
  const shown = [...ahead, ...openDays.filter(({ state }) => state === 'cancelled')]
  const named = new Set(openDays.map(({ title }) => JSON.stringify(title))).size > 1
  const held = openDays.filter(({ state }) => state === 'closed').toReversed()
  return (
    <>
      <PageHeading title={t('nav.openDays')} lead={nextSummary(words, openDays)} />
      {can.runOpenDays ? (
        <p className="mb-5 wide:mb-7">
          <ProjectLink to="open-days/new" className="button">
            {t('openDays.list.plan')}
          </ProjectLink>
        </p>
      ) : null}
      <div className="grid items-start gap-4 wide:gap-7 lg:grid-cols-[1.6fr_1fr]">
        <div className="grid gap-4 wide:gap-7">
          <Card id="ahead" title={t('openDays.list.ahead')}>
            {shown.length === 0 ? (
              <EmptyState title={t('openDays.list.aheadEmpty')} more={t('openDays.list.aheadEmptyMore')} />
            ) : (
              <ul>
                {shown
                  .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
                  .map((openDay) => (
                    <AheadLine key={openDay.key} openDay={openDay} named={named} can={can} />
                  ))}
              </ul>
            )}
          </Card>
          <Card
            id="past"
            title={t('openDays.list.past')}
            summary={
              past.total > 0
                ? t('openDays.list.pastSummary', { count: past.total, number: count(past.total) })
                : undefined
            }
          >
            {past.total === 0 ? (
              <EmptyState title={t('openDays.list.pastEmpty')} more={t('openDays.list.pastEmptyMore')} />
            ) : (
              <>
                <ul>
                  {held.map((openDay) => (
                    <PastLine key={openDay.key} openDay={openDay} named={named} />
                  ))}
                </ul>
                <NewerAndOlder label={t('openDays.list.pages')} page={past.page} pages={past.pages} />
              </>
            )}
          </Card>
        </div>
        <div className="grid gap-4 wide:gap-7">
          {series.length > 0 ? <SeriesList series={series} can={can} /> : null}
          {feedUrl ? <FeedCard url={feedUrl} /> : null}
        </div>
      </div>
    </>
  )
}

/** When the next open day is and who comes, or that one is on, in a sentence or two. */
function nextSummary({ t, format }: Words, openDays: OpenDayLine[]): string {
  const live = openDays.find(({ state }) => state === 'live')
  if (live) return t('openDays.list.live', { day: format.dayWithWeekday(timesOf(live).day) })
  const next = openDays.find(({ state }) => state === 'planned')
  if (!next) return t(openDays.length > 0 ? 'openDays.list.noneAhead' : 'openDays.list.none')
  const { day, from } = timesOf(next)
  const first = t('openDays.list.next', { day: format.dayWithWeekday(day), time: from })
  if (next.invited === 0) return first
  return t('openDays.both', {
    first,
    second: t('openDays.list.replies', { accepted: next.accepted, invited: next.invited }),
  })
}

/** The way into the reader's own calendar: the address speaks their language. */
function FeedCard({ url }: { url: string }) {
  const { t, language } = useTranslation()
  const address = `${url}?lang=${language}`
  return (
    <Card id="feed" title={t('openDays.feed.title')} summary={t('openDays.feed.summary')}>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')} className="outline-button">
          {t('openDays.feed.subscribe')}
        </a>
      </p>
      <details className="mt-2 text-[13px]/5 text-ink-soft">
        <summary className="link flex min-h-11 w-fit items-center">{t('openDays.feed.address')}</summary>
        <p className="break-all select-all">{address}</p>
        <p className="mt-1.5 text-pretty">{t('openDays.feed.private')}</p>
        <div className="mt-2">
          <Confirm
            trigger={t('openDays.feed.renew')}
            title={t('openDays.feed.renewTitle')}
            yes={t('openDays.feed.renewYes')}
            fields={{ intent: 'renew-feed' }}
          >
            {t('openDays.feed.renewMore')}
          </Confirm>
        </div>
      </details>
    </Card>
  )
}
