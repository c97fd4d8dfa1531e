import { useSearchParams } from '@remix-run/react'
import { entriesOnPage, quarantineStates, type QuarantinePage, type QuarantineRequest } from '#contract/quarantine'
import { useWatch } from '~/live/use-watch'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { useWords } from '~/words/say'
import { Narrow } from '../newer-and-older'
import { EntryLines } from './entry-lines'
import { GroupActions, GroupResult, type GroupAnswer } from './group-actions'

interface QuarantineInboxProps {
  page: QuarantinePage
  request: QuarantineRequest
  timeZone: string
  answer: GroupAnswer | undefined
}

/** What could not be applied, by why and from where, the newest first; and what became of the rest. */
export function QuarantineInbox({ page, request, timeZone, answer }: QuarantineInboxProps) {
  const { t, format } = useWords()
  const { waiting, groups, total, lines } = page
  useWatch('quarantine/count', JSON.stringify({ waiting }))
  const isWaiting = request.state === 'waiting'
  const chosen = groups.find(({ reason, source }) => reason === request.reason && source === request.source)
  return (
    <>
      <PageHeading
        title={t('nav.quarantine')}
        lead={
          waiting === 0
            ? t('quarantine.nothing')
            : t('quarantine.lead', { count: waiting, number: format.number(waiting) })
        }
      />
      <nav aria-label={t('quarantine.show')} className="no-print mb-3">
        <ul className="flex flex-wrap gap-x-6">
          {quarantineStates.map((state) => (
            <li key={state}>
              <Narrow
                search={{ state: state === 'waiting' ? null : state, reason: null, source: null, page: null }}
                current={request.state === state}
              >
                {t(`quarantine.states.${state}`)}
              </Narrow>
            </li>
          ))}
        </ul>
        {isWaiting && groups.length > 1 ? <Groups groups={groups} request={request} /> : null}
      </nav>
      <GroupResult answer={answer} chosen={chosen} />
      <Card id="updates" title={t('quarantine.list')}>
        {chosen && isWaiting ? <GroupActions key={`${chosen.reason} ${chosen.source}`} group={chosen} /> : null}
        {lines.length > 0 ? (
          <EntryLines lines={lines} timeZone={timeZone} />
        ) : isWaiting && waiting > 0 ? (
          <p className="text-ink-soft">{t('quarantine.notHere')}</p>
        ) : isWaiting ? (
          <EmptyState title={t('quarantine.nothing')} more={t('quarantine.nothingMore')} />
        ) : (
          <EmptyState title={t('quarantine.noneResolved')} more={t('quarantine.noneResolvedMore')} />
        )}
        <Pages page={request.page} pages={Math.max(1, Math.ceil(total / entriesOnPage))} />
      </Card>
    </>
  )
}

function Groups({ groups, request }: Pick<QuarantinePage, 'groups'> & { request: QuarantineRequest }) {
  const { t, format } = useWords()
  const isOne = request.reason !== undefined || request.source !== undefined
  return (
    <ul className="flex flex-wrap gap-x-6 border-t border-line pt-1">
      <li>
        <Narrow search={{ reason: null, source: null, page: null }} current={!isOne}>
          {t('quarantine.all')}
        </Narrow>
      </li>
      {groups.map(({ reason, source, waiting }) => {
        const named = t('quarantine.group', { reason: t(`quarantine.reasons.${reason}`), source })
        return (
          <li key={`${reason} ${source}`}>
            <Narrow
              search={{ reason, source, page: null }}
              current={request.reason === reason && request.source === source}
            >
              {`${named} (${format.number(waiting)})`}
            </Narrow>
          </li>
        )
      })}
    </ul>
  )
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const { t, format } = useWords()
  const [search] = useSearchParams()
  if (pages === 1 && page === 1) return null
  return (
    <nav
      key={search.toString()}
      aria-label={t('table.pages')}
      className="no-print flex items-center justify-between gap-4 border-t border-line pt-1"
    >
      {page > 1 ? (
        <Narrow search={{ page: String(Math.min(page - 1, pages)) }}>{t('table.previousPage')}</Narrow>
      ) : (
        <span />
      )}
      <span className="text-[13px]/5 text-ink-soft tabular-nums">
        {t('table.pageOf', { page: format.number(page), pages: format.number(pages) })}
      </span>
      {page < pages ? <Narrow search={{ page: String(page + 1) }}>{t('table.nextPage')}</Narrow> : <span />}
    </nav>
  )
}
