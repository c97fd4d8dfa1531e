import type { ReactNode } from 'react'
import type { PulseMean, RecapView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { RecapCard } from './recap-card'

/** Who came, how they judged it, and how the room reacted. */
export function RoomPart({ recap }: { recap: RecapView }) {
  const { t, format } = useWords()
  const { attendance, pulse, reactions } = recap
  const { invited, accepted, joined, names } = attendance
  const sent = Object.entries(reactions).filter(([, count]) => count > 0)
  return (
    <RecapCard id="room" title={t('recap.room.title')} footer={t('recap.room.how')}>
      <dl className="grid grid-cols-3 gap-x-4 gap-y-5">
        <Count label={t('recap.room.invited')}>{format.number(invited)}</Count>
        <Count label={t('recap.room.accepted')}>{format.number(accepted)}</Count>
        <Count label={t('recap.room.joined')}>{format.number(joined)}</Count>
        <Mean label={t('recap.room.useful')} pulse={pulse.useful} />
        <Mean label={t('recap.room.confident')} pulse={pulse.confident} />
        {sent.length > 0 ? (
          <div className="col-span-3">
            <dt className="text-[13px]/5 text-ink-soft">{t('recap.room.reactions')}</dt>
            <dd>
              <Facts
                of={sent.map(
                  ([name, count]) => `${t(`recap.room.reaction.${name as 'idea'}`)} ${format.number(count)}`,
                )}
              />
            </dd>
          </div>
        ) : null}
      </dl>
      {names.length > 0 ? (
        <p className="mt-4 text-[13px]/5 text-pretty text-ink-soft">
          {t('recap.room.names', { names: format.list(names) })} {t('recap.teamOnly')}
        </p>
      ) : null}
    </RecapCard>
  )
}

function Count({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[13px]/5 text-ink-soft">{label}</dt>
      <dd className="text-[22px]/7 font-semibold">{children}</dd>
    </div>
  )
}

function Mean({ label, pulse: { mean, n } }: { label: string; pulse: PulseMean }) {
  const { t, format } = useWords()
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return (
    <div>
      <dt className="text-[13px]/5 text-ink-soft">{label}</dt>
      {mean === null ? null : (
        <dd className="text-[22px]/7 font-semibold">
          {format.number(mean, one)}{' '}
          <span className="text-[13px]/5 font-normal text-ink-soft">{t('recap.room.outOf')}</span>
        </dd>
      )}
      <dd className="text-[13px]/5 text-ink-soft">
        {n === 0
          ? t('recap.room.noAnswers')
          : t(mean === null ? 'recap.room.tooFew' : 'recap.room.answers', { count: n })}
      </dd>
    </div>
  )
}
