import { useState } from 'react'
import { useMounted } from '~/reader/use-mounted'
import { useTranslation } from '~/words/use-translation'
import { copyText } from '../copy-text'
import { StatusMark } from '~/ui/status-mark'

/** Something to be carried elsewhere, as text that one press selects; with a button that copies it where scripts run. */
export function CopyTextField({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation()
  const mounted = useMounted()
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div className="min-w-0">
      <p className="mb-1 text-[13px]/5 font-medium">{label}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <code className="field flex min-w-0 flex-1 basis-64 items-center py-2.5 font-mono text-[14px]/5 break-all select-all">
          {text}
        </code>
        {mounted ? (
          <button
            type="button"
            className="link min-h-11 min-w-11"
            aria-label={t('sources.copyOf', { what: label })}
            onClick={() => void copyText(text).then(setCopied)}
          >
            {t(copied ? 'sources.copied' : 'sources.copy')}
          </button>
        ) : null}
      </div>
      <p role="status" className={copied === null ? 'sr-only' : 'mt-1 text-[13px]/5 text-pretty'}>
        {copied === false ? (
          <span className="text-critical">
            <StatusMark health="critical" label="" /> {t('sources.notCopied')}
          </span>
        ) : copied ? (
          <span className="sr-only">{t('sources.copied')}</span>
        ) : null}
      </p>
    </div>
  )
}
