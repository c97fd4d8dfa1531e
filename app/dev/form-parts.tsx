import { ChoiceGroup } from '~/ui/form/choice-group'
import { Choice } from '~/ui/form/choice'
import { Confirm } from '~/ui/form/confirm'
import { FoldedForm } from '~/ui/form/folded-form'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { SelectField } from '~/ui/form/select-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import { toldInForm } from '~/ui/form/form-answer'
import { useSamples } from './samples'
import { Asked, type Parts } from './specimen'

const types = ['radio', 'checkbox'] as const

function Groups() {
  const { short, sentence, hint, problem, long } = useSamples()
  return [undefined, problem].map((wrong) =>
    types.map((type) => (
      <ChoiceGroup key={`${type} ${wrong}`} label={sentence} problem={wrong}>
        <Choice type={type} name={`${type} ${wrong}`} label={short} defaultChecked />
        <Choice type={type} name={`${type} ${wrong}`} label={short} hint={hint} />
        <Choice type={type} name={`${type} ${wrong}`} label={long} hint={long} />
        <Choice type={type} name={`${type} ${wrong}`} label={short} hint={hint} disabled />
      </ChoiceGroup>
    )),
  )
}

/** The states that every field has. */
function useStates() {
  const { short, long, hint, problem } = useSamples()
  return [
    { label: short },
    { label: short, hint, optional: true },
    { label: long, hint: long, problem },
    { label: short, disabled: true },
  ]
}

function Inputs() {
  const { short, long } = useSamples()
  return (
    <>
      {useStates().map((state, index) => (
        <InputField key={index} {...state} defaultValue={index === 2 ? long : short} />
      ))}
      <InputField label={short} placeholder={short} />
      <InputField label={short} defaultValue={short} readOnly />
      <InputField type="number" label={short} defaultValue={37} />
      <InputField type="date" label={short} defaultValue="2026-11-22" />
      <InputField type="time" label={short} defaultValue="09:00" />
      <InputField type="datetime-local" label={short} defaultValue="2026-11-22T09:00" />
    </>
  )
}

function Selects() {
  const { short, long } = useSamples()
  const choices = [short, long].map((text) => ({ value: text, text }))
  return useStates().map((state, index) => (
    <SelectField key={index} {...state} choices={choices} defaultValue={index === 2 ? long : short} />
  ))
}

function TextAreas() {
  const { short, long } = useSamples()
  return (
    <>
      {useStates().map((state, index) => (
        <TextAreaField key={index} {...state} defaultValue={short} />
      ))}
      {[1, 3, 8].map((rows) => (
        <TextAreaField key={rows} label={short} rows={rows} />
      ))}
      <TextAreaField label={short} rows={2} defaultValue={`${long}\n`.repeat(6)} />
    </>
  )
}

function Question() {
  const { short, sentence, yes } = useSamples()
  return (
    <div>
      <Confirm trigger={short} title={sentence} yes={yes} fields={{}}>
        {sentence}
      </Confirm>
    </div>
  )
}

function Folded() {
  const { short, yes } = useSamples()
  return (
    <FoldedForm trigger={short}>
      {({ busy }) => (
        <>
          <InputField name="short" label={short} />
          <button className="button" aria-disabled={busy}>
            {yes}
          </button>
        </>
      )}
    </FoldedForm>
  )
}

/** What forms are made of. */
export const formParts: Parts = {
  'form/choice-group': () => <Groups />,
  'form/confirm': () => <Question />,
  'form/folded-form': () => <Folded />,
  'form/input-field': () => <Inputs />,
  'form/refusal': () => (
    <Asked>
      {toldInForm.map((code) => (
        <RefusalNote
          key={code}
          refusal={{ code, problems: code === 'invalid' ? { short: { code: 'invalid' } } : {} }}
        />
      ))}
    </Asked>
  ),
  'form/select-field': () => <Selects />,
  'form/text-area-field': () => <TextAreas />,
}
