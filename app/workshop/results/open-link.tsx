import { useState } from 'react'
import type { SurveyResultsView } from '#contract/surveys/views'
import { useInBoth } from '~/words/in-both'
import { useMounted } from '~/reader/use-mounted'
import { useWords } from '~/words/say'
import { QrCode } from '~/ui/qr-code'
import { StatusMark } from '~/ui/status-mark'
import { copyText } from '../copy-text'

interface OpenLinkProps {
  survey: Pick<SurveyResultsView, 'title' | 'closesOn' | 'anonymous'>
  link: NonNullable<SurveyResultsView['openLink']>
}

/** The link for everyone: large enough for a wall, to be copied, to be printed. */
export function OpenLink({ survey, link }: OpenLinkProps) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const mounted = useMounted()
  const [copied, setCopied] = useState<boolean | null>(null)
  const until = t('surveys.link.until', { day: format.dayWithWeekday(survey.closesOn) })
  const copy = () => void copyText(link.url).then(setCopied)
  return (
    <div className="poster mx-auto max-w-120 text-center">
      <h1 className="headline mx-auto">{inBoth(survey.title)}</h1>
      <p className="mt-2 text-pretty text-ink-soft">{t('surveys.link.scan')}</p>
      <QrCode
        svg={link.qr}
        label={t('surveys.link.qr', { url: link.url })}
        className="mx-auto mt-6 aspect-square w-full max-w-85 rounded-[10px] bg-white p-4 print:max-w-130"
      />
      <p className="mt-5 break-all text-[14px]/[22px] select-all">{link.url}</p>
      <p className="mt-2 text-[13px]/5 text-pretty text-ink-soft">
        {t('surveys.both', { first: until, second: t('surveys.link.nobody') })}
      </p>
      {mounted ? (
        <p className="no-print mt-5 flex flex-wrap justify-center gap-3">
          <button type="button" className="button" onClick={copy}>
            <span aria-live="polite">{t(`surveys.link.${copied ? 'copied' : 'copy'}`)}</span>
          </button>
          <button type="button" className="link min-h-11 px-4" onClick={() => window.print()}>
            {t('surveys.link.print')}
          </button>
        </p>
      ) : null}
      {copied === false ? (
        <p role="alert" className="no-print mt-3 text-[13px]/5 text-pretty text-critical">
          <StatusMark health="critical" label="" /> {t('surveys.link.notCopied')}
        </p>
      ) : null}
    </div>
  )
}
