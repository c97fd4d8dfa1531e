import { useProblemWords } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { FoldedForm } from '~/ui/form/folded-form'
import { InputField } from '~/ui/form/input-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import type { ShownFollowUp } from './page-of-results'

interface FollowUpFormProps {
  /** What is changed or answered; null opens a new one. */
  followUp: ShownFollowUp | null
  /** The response that it comes from. */
  response: string | null
}

/** What is promised, by whom, until when; and once it is done, what was done. */
export function FollowUpFields({ followUp, response }: FollowUpFormProps) {
  const { t } = useWords()
  const say = useProblemWords()
  return (
    <FoldedForm trigger={t(followUp ? 'surveys.followUp.change' : 'surveys.followUp.open')}>
      {({ refusal, busy }) => {
        const problem = (name: string) => say(refusal?.problems[name])
        return (
          <>
            {followUp ? <input type="hidden" name="followUp" value={followUp.id} /> : null}
            {response ? <input type="hidden" name="response" value={response} /> : null}
            <InputField
              label={t('surveys.followUp.title')}
              name="title"
              defaultValue={followUp?.asWritten.title}
              hint={t('surveys.followUp.titleHint')}
              problem={problem('title')}
            />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <InputField
                label={t('surveys.followUp.owner')}
                name="owner"
                defaultValue={followUp?.asWritten.owner ?? ''}
                problem={problem('owner')}
                optional
              />
              <InputField
                label={t('surveys.followUp.dueOn')}
                name="dueOn"
                type="date"
                defaultValue={followUp?.dueOn ?? ''}
                problem={problem('dueOn')}
                optional
              />
            </div>
            <TextAreaField
              label={t('surveys.followUp.answer')}
              name="answer"
              defaultValue={followUp?.asWritten.answer ?? ''}
              hint={t('surveys.followUp.answerHint')}
              problem={problem('answer')}
              optional
            />
            <button name="intent" value="follow-up" className="button justify-self-start" aria-disabled={busy}>
              {t('surveys.followUp.save')}
            </button>
          </>
        )
      }}
    </FoldedForm>
  )
}
