import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { anybody, readForm } from '~/ui/form/read-form.server'
import { languageField } from '~/words/language'
import { safePath } from '~/reader/safe-path'
import { switchLanguage } from '~/reader/switch-language'

export const loader = () => redirect('/')

/** Keeps the reader's choice and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, anybody)
  return switchLanguage(form.get(languageField), safePath(form.get('to')))
}
