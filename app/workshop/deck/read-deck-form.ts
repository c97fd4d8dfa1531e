import { deckFormSchema, type DeckForm } from '#contract/open-days/slides'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readJsonField } from '~/ui/form/read-json-field'

/** The editor's form, judged. */
export function readDeckForm(form: FormData): { deck: DeckForm } | { refusal: FormRefusal } {
  const sent = readJsonField(form, 'deck')
  if ('refusal' in sent) return sent
  const read = deckFormSchema.safeParse(sent.value)
  return read.success ? { deck: read.data } : { refusal: refuse(read.error) }
}
