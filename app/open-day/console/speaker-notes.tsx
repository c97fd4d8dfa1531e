import { useTranslation } from '~/words/use-translation'

/** What the presenter wanted to say, large enough to be read standing. */
export function SpeakerNotes({ notes }: { notes: string | undefined }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('console.notes')}>
      {notes ? (
        // Long ones are scrolled, also by who has no pointer.
        <div className="console-notes" tabIndex={0}>
          <p className="text-[20px]/8 text-pretty whitespace-pre-wrap">{notes}</p>
        </div>
      ) : (
        <p className="text-[14px]/6 text-ink-soft">{t('console.noNotes')}</p>
      )}
    </section>
  )
}
