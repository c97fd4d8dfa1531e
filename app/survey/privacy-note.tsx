import type { AnswerView } from '#contract/surveys/views'
import { useTranslation } from '~/words/use-translation'

/** Who will know what, said before the first answer is given. */
export function PrivacyNote({ as }: Pick<AnswerView, 'as'>) {
  const { t } = useTranslation()
  if (as === 'named') return <p className="privacy-note">{t('survey.privacy.named')}</p>
  return (
    <div className="privacy-note">
      <p className="font-medium text-ink">
        {t(as === 'anonymous' ? 'survey.privacy.anonymous' : 'survey.privacy.byLink')}
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        <dt>{t('survey.privacy.kept')}</dt>
        <dd>{t(as === 'anonymous' ? 'survey.privacy.keptAnonymous' : 'survey.privacy.keptByLink')}</dd>
        <dt>{t('survey.privacy.notKept')}</dt>
        <dd>{t(as === 'anonymous' ? 'survey.privacy.notKeptAnonymous' : 'survey.privacy.notKeptByLink')}</dd>
      </dl>
    </div>
  )
}
