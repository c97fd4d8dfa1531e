import { useParams } from '@remix-run/react'
import type { RecapView } from '#contract/open-days/views'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useWords } from '~/words/say'
import { RefusalNote } from '~/ui/form/refusal'
import { AnswerForm } from './answer-form'
import { JudgeForm } from './judge-form'
import { RecapActions } from './recap-actions'
import { RecapRecord } from './recap-record'
import { SummaryForm } from './summary-form'

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
