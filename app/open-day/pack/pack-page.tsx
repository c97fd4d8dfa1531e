import type { RecapView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { RecapRecord } from '../recap/recap-record'

/** The recap in one language, as the offline copy shows it. */
export function PackPage({ recap }: { recap: RecapView }) {
  const { t, format } = useWords()
  const { language } = useTranslation()
  const { project, seal, openDay } = recap
  const check = (
    <div className="mt-3 text-[14px]/[22px]">
      <p className="pack-check" data-when="holds">
        <StatusMark health="good" label="" /> {t('recap.seal.holds')}
      </p>
      <p className="pack-check" data-when="broken">
        <StatusMark health="critical" label="" /> {t('recap.seal.broken')}
      </p>
      <p className="pack-check" data-when="differs">
        <StatusMark health="critical" label="" /> {t('recap.seal.differs')}
      </p>
      <p className="pack-check" data-when="unchecked">
        <StatusMark health="unknown" label="" /> {t('recap.seal.unchecked')}
      </p>
      <p className="no-print">
        <a
          data-save=""
          download={`${project.key}-${openDay.key}.json`}
          className="link inline-flex min-h-11 items-center"
        >
          {t('recap.seal.save')}
        </a>
      </p>
    </div>
  )
  return (
    <div lang={language} className="pack-page">
      <div className="mx-auto w-full max-w-310 px-4 pt-2 pb-12 wide:px-10 wide:pt-5 print:p-0">
        <RecapRecord recap={recap} margins={{ seal: check }} />
      </div>
      <footer className="mx-auto w-full max-w-310 px-4 pb-10 text-[13px]/5 text-ink-soft wide:px-10">
        <p>
          <Facts
            of={[
              t('recap.pack.file'),
              t('saysWho.version', { version: format.number(seal.version), day: format.dayWithYear(seal.on) }),
            ]}
          />
        </p>
        <p>{t('recap.pack.how')}</p>
      </footer>
    </div>
  )
}
