import { Link, useSearchParams } from '@remix-run/react'
import type { Can } from '#contract/people'
import { limits } from '#contract/limits'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { CommentLine } from './comment-line'
import { moods } from './mood-of'
import type { CommentsPage, ShownFollowUp } from './page-of-results'

interface CommentsCardProps {
  comments: CommentsPage
  /** How many were written, also those that the reader may not see. */
  written: number
  followUps: ShownFollowUp[]
  can: Can
}

/** What people wrote, newest first, a page at a time; by mood. */
export function CommentsCard({ comments, written, followUps, can }: CommentsCardProps) {
  const { t, format } = useWords()
  const { shown, counts, mood, page, pages } = comments
  const all = moods.reduce((sum, one) => sum + counts[one], 0)
  const summary = can.manageSurveys ? 'summaryWithScores' : 'summary'
  const why = !can.readComments ? 'notYours' : written > 0 ? 'withheld' : 'none'
  return (
    <Card
      id="comments"
      title={t('surveys.comments.title')}
      summary={all ? t(`surveys.comments.${summary}`, { count: written, number: format.number(written) }) : undefined}
    >
      {all === 0 ? (
        <EmptyState
          title={t(`surveys.comments.${why}`, { count: limits.answersForBreakdown })}
          more={t(`surveys.comments.${why}More`)}
        />
      ) : (
        <>
          <nav aria-label={t('surveys.comments.byMood')} className="-mt-2 mb-2 flex flex-wrap gap-x-5">
            <Narrow search={{ mood: null, page: null }} current={mood === null}>
              {t('surveys.comments.all', { number: format.number(all) })}
            </Narrow>
            {moods
              .filter((one) => counts[one] > 0)
              .map((one) => (
                <Narrow key={one} search={{ mood: one, page: null }} current={mood === one}>
                  {t(`surveys.comments.moods.${one}`, { number: format.number(counts[one]) })}
                </Narrow>
              ))}
          </nav>
          <ul>
            {shown.map((comment) => (
              <CommentLine
                key={`${comment.response} ${comment.question.en ?? comment.question['zh-CN']}`}
                comment={comment}
                followUps={followUps.filter(({ response }) => response === comment.response)}
                canFollowUp={can.manageSurveys}
              />
            ))}
          </ul>
          {pages > 1 ? (
            <nav
              aria-label={t('surveys.comments.pages')}
              className="flex items-center justify-between gap-4 border-t border-line pt-1"
            >
              {page > 1 ? <Narrow search={{ page: String(page - 1) }}>{t('surveys.comments.newer')}</Narrow> : <span />}
              <span className="text-[13px]/5 text-ink-soft tabular-nums">
                {t('surveys.comments.page', { page: format.number(page), pages: format.number(pages) })}
              </span>
              {page < pages ? (
                <Narrow search={{ page: String(page + 1) }}>{t('surveys.comments.older')}</Narrow>
              ) : (
                <span />
              )}
            </nav>
          ) : null}
        </>
      )}
    </Card>
  )
}

interface NarrowProps {
  /** What changes in the address; null takes it out. */
  search: Record<string, string | null>
  current?: boolean
  children: string
}

function Narrow({ search, current, children }: NarrowProps) {
  const [now] = useSearchParams()
  const next = new URLSearchParams(now)
  for (const [name, value] of Object.entries(search)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return (
    <Link
      to={`?${next}`}
      preventScrollReset={current !== undefined}
      aria-current={current ? 'true' : undefined}
      className="link flex min-h-11 items-center text-[14px]/5 aria-current:font-semibold aria-current:text-ink aria-current:no-underline"
    >
      {children}
    </Link>
  )
}
