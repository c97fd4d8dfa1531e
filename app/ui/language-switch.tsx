import { Form, useLocation } from '@remix-run/react'
import { languageField } from '~/words/language'
import { useTranslation } from '~/words/use-translation'

/**
 * One touch to the other language; a plain form, so that it works before and without JavaScript. `here`: the page takes
 * it itself, since its address is to be told to no other.
 */
export function LanguageSwitch({ here }: { here?: boolean }) {
  const { t, language } = useTranslation()
  const { pathname, search } = useLocation()
  const other = language === 'en' ? 'zh-CN' : 'en'
  const asked = new URLSearchParams(search)
  asked.set(languageField, other)
  return (
    <Form
      method="post"
      action={here ? `${pathname}?${asked}` : '/language'}
      discover="none"
      reloadDocument
      onSubmit={({ currentTarget }) => {
        // Tables write what they are filtered by into the address past the router.
        const to = currentTarget.elements.namedItem('to')
        if (to instanceof HTMLInputElement) to.value = window.location.pathname + window.location.search
      }}
    >
      {here ? null : <input type="hidden" name="to" value={pathname + search} />}
      <button
        name={languageField}
        value={other}
        lang={other}
        className="min-h-11 min-w-11 text-end whitespace-nowrap hover:text-ink"
      >
        {t('shell.otherLanguage')}
      </button>
    </Form>
  )
}
