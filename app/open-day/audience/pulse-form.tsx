import type { PulseView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { ActForm } from '../act-form'

const scores = [1, 2, 3, 4, 5] as const
const questions = ['useful', 'confident'] as const

/** The two questions at the end: one press each, and it is kept. */
export function PulseForm({ pulse }: { pulse: PulseView }) {
  const { t } = useTranslation()
  return (
    <section className="mt-6" aria-labelledby="pulse-title">
      <h2 id="pulse-title" className="text-[16px]/6 font-semibold">
        {t('room.pulse.title')}
      </h2>
      <p className="text-[13px]/5 text-ink-soft">{t('room.pulse.anonymous')}</p>
      {questions.map((question) => (
        <ActForm key={question} fields={{ act: 'pulse' }} className="mt-4">
          <p id={`pulse-${question}`} className="mb-2">
            {t(`room.pulse.${question}`)}
          </p>
          <div role="group" aria-labelledby={`pulse-${question}`} className="grid grid-cols-5 gap-2">
            {scores.map((score) => (
              <button
                key={score}
                name={question}
                value={score}
                aria-label={t('room.pulse.score', { score })}
                aria-pressed={pulse[question] === score}
                className="room-choice justify-center tabular-nums"
              >
                {score}
              </button>
            ))}
          </div>
          <p className="mt-1.5 flex justify-between text-[13px]/5 text-ink-soft">
            <span aria-hidden="true">{t('room.pulse.low')}</span>
            {pulse[question] === null ? null : <span role="status">{t('room.pulse.kept')}</span>}
            <span aria-hidden="true">{t('room.pulse.high')}</span>
          </p>
        </ActForm>
      ))}
    </section>
  )
}
