import { limits } from '#contract/limits'
import type { Can } from '#contract/people'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useInBoth } from '~/words/in-both'
import { useWords, type Words } from '~/words/say'
import { Card } from '~/ui/card'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import { BreakdownCard } from './breakdown-card'
import { CommentsCard } from './comments-card'
import type { ResultsPageView, ShownFollowUp } from './page-of-results'
import { QuestionResultView } from './question-result'
import { ScoreCard } from './score-card'
import { SurveyActions } from './survey-actions'
import { TrendCard } from './trend-card'
import type { SurveyLine } from '#contract/surveys/views'
import { EmptyState } from '~/ui/empty-state'
import { FollowUpFields } from './follow-up-form'
import { FollowUpLine } from './follow-up-line'

/** What became of something that was asked for on this page. */
export interface ResultsAnswer {
  refusal?: FormRefusal
  reminded?: number
}

interface SurveyResultsProps {
  results: ResultsPageView
  can: Can
  answer?: ResultsAnswer
}

/** Everything that a survey said, figures first, and what comes of it. */
export function SurveyResults({ results, can, answer }: SurveyResultsProps) {
  const canManage = can.manageSurveys
  const words = useWords()
  const { t, format } = words
  const inBoth = useInBoth()
  const { questions, byRole, bySite, commentsPage, commentCount, followUps } = results
  const answers = results.responded + results.byLink
  // What is not to be known yet comes without any figure.
  const isHidden = answers > 0 && questions.every(({ answered }) => answered === 0)
  const atLeast = { count: limits.answersForBreakdown }
  const isFew = answers < limits.answersForBreakdown
  return (
    <>
      <BackLink to={canManage ? 'surveys' : 'satisfaction'}>
        {t(canManage ? 'nav.surveys' : 'nav.satisfaction')}
      </BackLink>
      <PageHeading title={inBoth(results.title)} lead={sayReach(words, results)} />
      <SurveyActions survey={results} canManage={canManage} hasLink={results.openLink !== null} />
      <RefusalNote refusal={answer?.refusal} />
      {answer?.reminded === undefined ? null : (
        <p role="status" className="mb-5 text-[14px]/[22px]">
          {t('surveys.actions.reminded', { count: answer.reminded, number: format.number(answer.reminded) })}
        </p>
      )}
      <div className="grid gap-4 wide:gap-7">
        <div className="grid gap-4 wide:gap-7 lg:grid-cols-2">
          <ScoreCard results={results} isHidden={isHidden} />
          <TrendCard results={results} />
        </div>
        <Card
          id="questions"
          title={t('surveys.results.questions')}
          summary={
            isHidden || isFew ? t(isHidden ? 'surveys.results.hidden' : 'surveys.results.few', atLeast) : undefined
          }
        >
          <ol className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
            {questions.map((result, index) => (
              <QuestionResultView key={result.question.id} result={result} number={index + 1} isHidden={isHidden} />
            ))}
          </ol>
        </Card>
        <div className="grid gap-4 wide:gap-7 lg:grid-cols-2">
          <BreakdownCard by="role" groups={byRole} />
          <BreakdownCard by="site" groups={bySite} />
        </div>
        <div className="grid items-start gap-4 wide:gap-7 lg:grid-cols-[1.5fr_1fr]">
          <CommentsCard comments={commentsPage} written={commentCount} followUps={followUps} can={can} />
          <FollowUpCard followUps={followUps} canChange={canManage} />
        </div>
      </div>
    </>
  )
}

/** Who answered, until when, and whether by name, in a sentence. */
function sayReach(
  { t, format }: Words,
  { invited, responded, byLink, state, closesOn, anonymous }: SurveyLine,
): string {
  const figures = { responded: format.number(responded), invited: format.number(invited) }
  const sentences = [
    invited > 0
      ? t('surveys.reach.answered', { ...figures, rate: format.percent(responded / invited) })
      : t('surveys.reach.linkOnly', { count: byLink, number: format.number(byLink) }),
    invited > 0 && byLink > 0 ? t('surveys.reach.byLink', { count: byLink, number: format.number(byLink) }) : null,
    state === 'open'
      ? t('surveys.reach.openUntil', { day: format.dayWithWeekday(closesOn) })
      : t('surveys.reach.closedOn', { day: format.day(closesOn) }),
    t(anonymous ? 'surveys.reach.anonymous' : 'surveys.reach.named'),
  ]
  const said = sentences.filter((sentence) => sentence !== null)
  return said.reduce((first, second) => t('surveys.both', { first, second }))
}

const order = { open: 0, answered: 1, closed: 2 } as const

/** What came of the survey: open promises first. */
function FollowUpCard({ followUps, canChange }: { followUps: ShownFollowUp[]; canChange: boolean }) {
  const { t, count, capital } = useWords()
  const left = followUps.filter(({ status }) => status !== 'closed').length
  const sorted = followUps.toSorted(
    (a, b) => order[a.status] - order[b.status] || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  )
  return (
    <Card
      id="follow-ups"
      title={t('surveys.followUp.list')}
      summary={left ? capital(t('surveys.followUp.left', { count: left, number: count(left) })) : undefined}
    >
      {sorted.length ? (
        <ul>
          {sorted.map((followUp) => (
            <FollowUpLine key={followUp.id} followUp={followUp} canChange={canChange} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('surveys.followUp.none')} more={t('surveys.followUp.noneMore')} />
      )}
      {canChange ? (
        <div className="mt-3 border-t border-line pt-1">
          <FollowUpFields followUp={null} response={null} />
        </div>
      ) : null}
    </Card>
  )
}
