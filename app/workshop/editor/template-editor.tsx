import { Form, useNavigation } from '@remix-run/react'
import { useMemo, useRef } from 'react'
import { occasions, type Occasion } from '#contract/surveys/forms'
import type { SurveyDeskView } from '#contract/surveys/views'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { Choice } from '~/ui/form/choice'
import { RefusalNote } from '~/ui/form/refusal'
import { SelectField } from '~/ui/form/select-field'
import type { EnteredRule } from '../rule/entered-rule'
import { RuleFields } from '../rule/rule-fields'
import { BothFields } from './both-fields'
import { designOf, type Draft } from './draft'
import { addQuestion } from './edit-draft'
import { QuestionFields, questionTypes } from './question-fields'
import { SaveBar } from './save-bar'
import type { QuestionType } from '#contract/surveys/questions'
import { useTranslation } from '~/words/use-translation'

interface TemplateEditorProps {
  version: number
  rule: EnteredRule
  desk: Pick<SurveyDeskView, 'sponsors' | 'bots'>
  draft: Draft
  change: (edit: (draft: Draft) => Draft) => void
  unsaved: boolean
  onDiscard: () => void
  refusal?: FormRefusal
}

/** Everything a template says and does, as one form. What is typed is in the draft; the form carries it to be judged. */
export function TemplateEditor({
  version,
  rule,
  desk,
  draft,
  change,
  unsaved,
  onDiscard,
  refusal,
}: TemplateEditorProps) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const busy = useNavigation().formMethod === 'POST'
  const problems = refusal?.problems ?? {}
  const design = useMemo(() => JSON.stringify(designOf(draft)), [draft])
  const texts = ['title', 'introduction', 'thanks'] as const
  const saveByKey = (event: React.KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!busy) form.current?.requestSubmit()
  }
  return (
    <Form ref={form} method="post" noValidate onKeyDown={saveByKey} className="grid gap-4 wide:gap-7">
      <RefusalNote refusal={refusal} />
      <input type="hidden" name="design" value={design} />
      <Card id="words" title={t('surveys.editor.words')}>
        <div className="grid gap-4">
          {texts.map((text) => (
            <BothFields
              key={text}
              label={t(`surveys.editor.${text}`)}
              value={draft[text]}
              onChange={(value) => change((last) => ({ ...last, [text]: value }))}
              path={`design.${text}`}
              problems={problems}
              lines={text === 'title' ? 1 : 2}
              optional={text !== 'title'}
            />
          ))}
        </div>
      </Card>
      <Card id="questions" title={t('surveys.editor.questions')} summary={t('surveys.editor.questionsHint')}>
        <ol>
          {draft.questions.map((question, index) => (
            <QuestionFields key={question.id} {...{ draft, index, problems, change }} />
          ))}
        </ol>
        <AddQuestion onAdd={(type) => change((last) => addQuestion(last, type))} />
      </Card>
      <Card id="sending" title={t('surveys.editor.sending')}>
        <div className="grid gap-5">
          <SelectField
            label={t('surveys.editor.occasion')}
            name="occasion"
            value={draft.occasion}
            onChange={(event) => change((last) => ({ ...last, occasion: event.target.value as Occasion }))}
            choices={occasions.map((value) => ({ value, text: t(`surveys.occasions.${value}`) }))}
            hint={draft.occasion === 'manual' ? t('surveys.editor.manualHint') : undefined}
          />
          {draft.occasion === 'manual' ? null : (
            <Choice
              type="checkbox"
              name="automatic"
              value="yes"
              defaultChecked={rule.automatic}
              label={t('surveys.editor.automatic')}
              hint={t(`surveys.editor.automaticHint.${draft.occasion}`)}
            />
          )}
          <RuleFields entered={rule} desk={desk} problems={problems} />
        </div>
      </Card>
      <SaveBar version={version} busy={busy} unsaved={unsaved} onDiscard={onDiscard} />
    </Form>
  )
}

/** A button for each type of question; the new one comes last. */
function AddQuestion({ onAdd }: { onAdd: (type: QuestionType) => void }) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('surveys.editor.add')} className="border-t border-line pt-3">
      <p className="text-[13px]/5 font-medium">{t('surveys.editor.add')}</p>
      <div className="flex flex-wrap gap-x-5">
        {questionTypes.map((type) => (
          <button key={type} type="button" className="link min-h-11" onClick={() => onAdd(type)}>
            {t(`surveys.types.${type}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
