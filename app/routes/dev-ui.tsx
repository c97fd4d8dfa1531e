import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { themes } from '~/dev/all-parts'
import { projectContext, shownAt } from '~/dev/samples'
import { ClockProvider } from '~/words/clock'
import { detectLanguage } from '~/reader/detect-language'
import { languages } from '~/words/language'

/** The language and the theme that the address asks for; the page is then in them. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('language')
  const language = languages.find((each) => each === asked) ?? detectLanguage(request)
  const theme = themes.find((each) => each === searchParams.get('theme'))
  return { language, theme }
}

export default function DevUi() {
  const { theme } = useLoaderData<typeof loader>()
  return (
    <ClockProvider {...shownAt}>
      {theme ? <style dangerouslySetInnerHTML={{ __html: `:root{color-scheme:${theme}}` }} /> : null}
      <Outlet context={projectContext} />
    </ClockProvider>
  )
}
