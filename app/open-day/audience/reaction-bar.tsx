import { reactions, type Reaction } from '#contract/open-days/reactions'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { Fresh } from '~/ui/fresh'
import { ActForm } from '../act-form'

/** What can be said without words, and how often everyone together said it. */
export function ReactionBar({ counts }: { counts: Record<Reaction, number> }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="room-part" aria-label={t('room.reactions.title')}>
      <ActForm fields={{ act: 'react' }} everyPress className="flex flex-wrap gap-2">
        {reactions.map((reaction) => (
          <button key={reaction} name="reaction" value={reaction} className="room-chip">
            {t(`room.reactions.${reaction}`)}
            {counts[reaction] > 0 ? (
              <span className="text-ink-soft tabular-nums">
                <Fresh value={counts[reaction]}>{format.number(counts[reaction])}</Fresh>
              </span>
            ) : null}
          </button>
        ))}
      </ActForm>
    </section>
  )
}
