import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from '~/lib/use-translation'

/** One touch to the other language; a plain form, so that it works before and without JavaScript. */
export function LanguageSwitch() {
  const { t, language } = useTranslation()
  const { pathname, search } = useLocation()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="to" value={pathname + search} />
      <button name="language" value={other} lang={other} className="min-h-11 min-w-11 whitespace-nowrap hover:text-ink">
        {t('shell.otherLanguage')}
      </button>
    </Form>
  )
}
