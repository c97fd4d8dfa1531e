import { useTranslation } from '~/lib/use-translation'

/** What the presenter wanted to say, large enough to be read standing. */
export function SpeakerNotes({ notes }: { notes: string | undefined }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('console.notes')} className="console-notes">
      {notes ? (
        <p className="text-[20px]/8 text-pretty whitespace-pre-wrap">{notes}</p>
      ) : (
        <p className="text-ink-soft">{t('console.noNotes')}</p>
      )}
    </section>
  )
}
