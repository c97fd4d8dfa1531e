import { Form } from '@remix-run/react'
import { visibilities } from '#contract/ingest'
import { limits } from '#contract/limits'
import { keyRights } from '#contract/sources'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { SelectField } from '~/ui/form/select-field'
import { useWords } from '~/words/say'
import { sayKind } from './say-kinds'

/** What somebody typed and chose. */
export interface EnteredKey {
  source: string
  kinds: string[]
  can: string[]
  visibility: string
}
const nothing: EnteredKey = { source: '', kinds: [], can: ['push'], visibility: '' }

interface NewKeyFormProps {
  kinds: readonly string[]
  entered?: EnteredKey
  refusal?: FormRefusal
}

/** A new key, folded away until it is wanted. */
export function NewKeyForm({ kinds, entered, refusal }: NewKeyFormProps) {
  const words = useWords()
  const { t } = words
  const say = useProblemWords()
  const chosen = entered ?? nothing
  const problems = entered ? refusal?.problems : undefined
  return (
    <details open={entered !== undefined}>
      <summary className="link flex min-h-11 w-fit items-center">{t('sources.addKey')}</summary>
      <Form method="post" preventScrollReset noValidate autoComplete="off" className="grid max-w-140 gap-4 pt-1">
        {entered ? <RefusalNote refusal={refusal} /> : null}
        <InputField
          label={t('sources.source')}
          name="source"
          defaultValue={chosen.source}
          maxLength={limits.idLength}
          required
          hint={t('sources.sourceHint')}
          problem={say(problems?.source)}
        />
        <ChoiceGroup label={t('sources.may')} problem={say(problems?.can)}>
          {keyRights.map((right) => (
            <Choice
              key={right}
              type="checkbox"
              name="can"
              value={right}
              label={t(`sources.can.${right}`)}
              defaultChecked={chosen.can.includes(right)}
            />
          ))}
        </ChoiceGroup>
        <ChoiceGroup label={t('sources.which')} problem={say(problems?.kinds)}>
          <p className="text-[13px]/5 text-ink-soft">{t('sources.whichHint')}</p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {kinds.map((kind) => (
              <Choice
                key={kind}
                type="checkbox"
                name="kinds"
                value={kind}
                label={sayKind(words, kind)}
                defaultChecked={chosen.kinds.includes(kind)}
              />
            ))}
          </div>
        </ChoiceGroup>
        <SelectField
          label={t('sources.visibilityOf')}
          name="visibility"
          defaultValue={chosen.visibility}
          hint={t('sources.visibilityKept')}
          problem={say(problems?.visibility)}
          choices={[
            { value: '', text: t('sources.asIs') },
            ...visibilities.map((value) => ({ value, text: t(`sources.visibilities.${value}`) })),
          ]}
        />
        <p>
          <button name="intent" value="add" className="button">
            {t('sources.make')}
          </button>
        </p>
      </Form>
    </details>
  )
}
