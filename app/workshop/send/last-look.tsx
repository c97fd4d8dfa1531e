import type { SendPreview } from '#contract/surveys/views'
import { useWords } from '~/words/say'
import { countBroken, type Look } from './look'

/** What sending would do, sentence by sentence, before it is done. */
export function LastLook({ look: { preview, openLink, rows } }: { look: Look }) {
  const { t, format } = useWords()
  const broken = countBroken(rows)
  if (!preview) return <p className="text-ink-soft">{t('surveys.look.nobody')}</p>
  const { asked, leftOut, closesOn, remindersOn, bots } = preview
  const out = (reason: SendPreview['leftOut'][number]['reason']) =>
    leftOut.filter((person) => person.reason === reason).length
  const counted = (count: number) => ({ count, number: format.number(count) })
  const sentences = [
    asked > 0 ? null : t('surveys.look.nobody'),
    out('quiet') ? t('surveys.look.quiet', counted(out('quiet'))) : null,
    out('unsubscribed') ? t('surveys.look.unsubscribed', counted(out('unsubscribed'))) : null,
    out('bounced') ? t('surveys.look.bounced', counted(out('bounced'))) : null,
    broken ? t('surveys.look.broken', counted(broken)) : null,
    bots.length ? t('surveys.look.bots', { names: format.list(bots) }) : null,
    openLink ? t('surveys.look.openLink') : null,
    asked > 0 && remindersOn.length
      ? t('surveys.look.remind', { days: format.list(remindersOn.map(format.day)) })
      : null,
    t('surveys.look.closes', { day: format.dayWithWeekday(closesOn) }),
  ]
  return (
    <>
      {asked > 0 ? (
        <p className="text-[19px]/7 font-semibold text-balance">{t('surveys.look.asked', counted(asked))}</p>
      ) : null}
      <ul className="mt-1.5 grid gap-1 text-[14px]/[22px] text-pretty">
        {sentences.filter(Boolean).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
