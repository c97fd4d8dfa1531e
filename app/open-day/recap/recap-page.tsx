import { useParams } from '@remix-run/react'
import type { RecapView, QuestionView, PromiseView } from '#contract/open-days/views'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useWords } from '~/words/say'
import { RefusalNote } from '~/ui/form/refusal'
import { RecapActions } from './recap-actions'
import { RecapRecord } from './recap-record'
import { useProblemWords } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { FoldedForm } from '~/ui/form/folded-form'
import { TextAreaField } from '~/ui/form/text-area-field'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { InputField } from '~/ui/form/input-field'

/** What came of an open day, for whoever may read the project; the delivery team completes it and sends it. */
export function RecapPage({ recap, refusal }: { recap: RecapView; refusal: FormRefusal | undefined }) {
  const { t } = useWords()
  const { project = '' } = useParams()
  const canEdit = recap.can.runOpenDays
  const files = `/projects/${encodeURIComponent(project)}/open-days/${encodeURIComponent(recap.openDay.key)}`
  return (
    <RecapRecord
      recap={recap}
      margins={{
        belowTitle: (
          <>
            <RefusalNote refusal={refusal} />
            <RecapActions recap={recap} files={files} />
          </>
        ),
        ...(canEdit
          ? {
              belowSummary: <SummaryForm summary={recap.summary?.markdown ?? ''} />,
              belowQuestion: (question) => <AnswerForm question={question} />,
              belowPromise: (promise) => (promise.state === 'open' ? <JudgeForm promise={promise} /> : null),
            }
          : {}),
        seal: (
          <p className="no-print mt-3">
            <a href={`${files}/seal.json`} download className="link inline-flex min-h-11 items-center">
              {t('recap.seal.save')}
            </a>
          </p>
        ),
      }}
    />
  )
}

/** The team's own words, written or written anew; left empty there are none. */
function SummaryForm({ summary }: { summary: string }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="no-print">
      <FoldedForm trigger={t(summary ? 'recap.summary.change' : 'recap.summary.write')}>
        {({ refusal, busy }) => (
          <>
            <TextAreaField
              label={t('recap.summary.label')}
              name="summary"
              rows={6}
              defaultValue={summary}
              hint={t('recap.summary.hint')}
              problem={say(refusal?.problems.summary)}
              optional
            />
            <button name="intent" value="summary" className="button justify-self-start" aria-disabled={busy}>
              {t('recap.summary.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}

/** The answer to a question, given or completed after the open day. */
function AnswerForm({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="no-print">
      <FoldedForm trigger={t(question.answer ? 'recap.questions.change' : 'recap.questions.answer')}>
        {({ refusal, busy }) => (
          <>
            <input type="hidden" name="question" value={question.id} />
            <TextAreaField
              label={t('recap.questions.label')}
              name="answer"
              rows={3}
              defaultValue={question.answer ?? ''}
              hint={t('recap.questions.hint')}
              problem={say(refusal?.problems.answer)}
            />
            <button name="intent" value="answer" className="button justify-self-start" aria-disabled={busy}>
              {t('recap.questions.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}

/** Whether a promise was kept, said before the next open day asks. */
function JudgeForm({ promise }: { promise: PromiseView }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="no-print">
      <FoldedForm trigger={t('recap.promises.judge')}>
        {({ refusal, busy }) => (
          <>
            <input type="hidden" name="promise" value={promise.id} />
            <ChoiceGroup label={t('recap.promises.state')} problem={say(refusal?.problems.state)}>
              {(['kept', 'broken'] as const).map((state) => (
                <Choice key={state} type="radio" name="state" value={state} label={t(`recap.promises.${state}`)} />
              ))}
            </ChoiceGroup>
            <InputField
              label={t('recap.promises.note')}
              name="note"
              defaultValue={promise.note ?? ''}
              problem={say(refusal?.problems.note)}
              optional
            />
            <button name="intent" value="judge" className="button justify-self-start" aria-disabled={busy}>
              {t('recap.promises.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}
