import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { anybody, readForm } from '~/lib/read-form.server'
import { languageField } from '~/lib/language'
import { safePath } from '~/lib/safe-path'
import { switchLanguage } from '~/lib/switch-language'

export const loader = () => redirect('/')

/** Keeps the reader's choice and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, anybody)
  return switchLanguage(form.get(languageField), safePath(form.get('to')))
}
