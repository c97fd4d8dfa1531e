import { Form, useNavigation } from '@remix-run/react'
import { readAgain, type ConnectionDetails, type UnmappedLine } from '#contract/connections'
import { severities } from '#contract/board'
import { itemKinds } from '#contract/connector-settings'
import { limits } from '#contract/limits'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { useProblemWords, type FieldProblem } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { TextAreaField } from '~/ui/form/text-area-field'
import { useWords } from '~/words/say'
import type { EnteredSettings } from './read-settings-form'
import { sayMeaning } from './say-values'
import { isTable, settingsFieldsOf, type SettingsField } from './settings-fields'
import { writeSetting } from './write-settings'

interface SettingsFormProps {
  page: ConnectionDetails
  refusal?: FormRefusal
  entered?: EnteredSettings
}

/** How what a tool sends is read: first what nobody gave a meaning yet, then everything that is set. */
export function SettingsForm({ page: { tool, settings, unmapped }, refusal, entered }: SettingsFormProps) {
  const { t } = useWords()
  const busy = useNavigation().formData?.get('intent') === 'set'
  const mappable = unmapped.filter(({ field }) => field in meanings)
  return (
    <Form method="post" noValidate preventScrollReset autoComplete="off" className="grid gap-5">
      <RefusalNote refusal={refusal} />
      {mappable.length > 0 ? (
        <fieldset className="min-w-0">
          <legend className="mb-1 font-medium">{t('connections.unmapped')}</legend>
          <p className="mb-2 text-[13px]/5 text-pretty text-ink-soft">{t('connections.unmappedMeans')}</p>
          <ul>
            {mappable.map((line, index) => (
              <Unmapped key={`${line.field} ${line.value}`} line={line} index={index} />
            ))}
          </ul>
        </fieldset>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        {settingsFieldsOf(tool, settings).map((field) => (
          <Setting
            key={field}
            field={field}
            text={entered?.[field] ?? writeSetting(settings, field)}
            problem={refusal?.problems[field]}
          />
        ))}
      </div>
      <ChoiceGroup label={t('connections.again')}>
        {readAgain.map((again) => (
          <Choice
            key={again}
            type="radio"
            name="again"
            value={again}
            label={t(`connections.agains.${again}`)}
            hint={t(`connections.againHints.${again}`)}
            defaultChecked={again === 'unread'}
          />
        ))}
      </ChoiceGroup>
      <p>
        <button name="intent" value="set" className="button" aria-disabled={busy}>
          {t('connections.save')}
        </button>
      </p>
    </Form>
  )
}

/** What a value of each sort can mean. */
const meanings: Partial<Record<UnmappedLine['field'], readonly string[]>> = {
  kind: itemKinds,
  severity: [...severities, 'none'],
  status: ['open', 'closed', 'proposed', 'assessing', 'approved', 'rejected', 'done'],
}

function Unmapped({ line: { field, value, count }, index }: { line: UnmappedLine; index: number }) {
  const words = useWords()
  const { t, format } = words
  const label = t('connections.mapOf', { field: t(`connections.fields.${field}`), value })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2">
      <span className="min-w-0 flex-[1_1_14rem] break-words">
        <span className="text-ink-soft">{t(`connections.fields.${field}`)}</span> {value}{' '}
        <span className="text-[13px]/5 text-ink-soft">
          {t('connections.came', { count, number: format.number(count) })}
        </span>
      </span>
      <input type="hidden" name={`map.${index}.field`} value={field} />
      <input type="hidden" name={`map.${index}.value`} value={value} />
      <select name={`map.${index}.meaning`} aria-label={label} defaultValue="" className="field w-full sm:w-56">
        <option value="">{t('connections.leaveOut')}</option>
        {meanings[field]!.map((meaning) => (
          <option key={meaning} value={meaning}>
            {sayMeaning(words, meaning)}
          </option>
        ))}
      </select>
    </li>
  )
}

function Setting({ field, text, problem }: { field: SettingsField; text: string; problem?: FieldProblem }) {
  const { t } = useWords()
  const say = useProblemWords()
  const said = problem?.code === 'lines' ? t('connections.lines', { lines: problem.lines ?? '' }) : say(problem)
  const of = {
    label: t(`connections.table.${field}`),
    hint: t(`connections.table.${field}Hint`),
    name: field,
    defaultValue: text,
    problem: said,
  }
  if (field === 'zone' || field === 'survey') return <InputField {...of} maxLength={limits.idLength} optional />
  return (
    <TextAreaField
      {...of}
      rows={isTable(field) || field === 'questions' ? 3 : 6}
      spellCheck={false}
      autoCapitalize="off"
      className="max-h-80 font-mono wide:text-[14px]"
      optional
    />
  )
}
