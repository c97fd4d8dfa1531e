import { deckFormSchema, type DeckForm } from '#contract/open-days/slides'
import { refuse, type FormRefusal } from '~/lib/form-answer'

/** The editor's form, judged. */
export function readDeckForm(form: FormData): { deck: DeckForm } | { refusal: FormRefusal } {
  const read = deckFormSchema.safeParse(parseJson(form.get('deck')))
  return read.success ? { deck: read.data } : { refusal: refuse(read.error) }
}

function parseJson(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof value === 'string' ? value : '')
  } catch {
    return null
  }
}
