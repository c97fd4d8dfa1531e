import type { ConsoleView, PromiseView } from '#contract/open-days/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { InputField } from '~/ui/form/input-field'
import { ActForm } from '../act-form'

/** What is decided and promised while it is said, and whether the promises of last time were kept. */
export function OutcomeDesk({ stage }: { stage: ConsoleView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { decisions, made, promises, project, openDay } = stage
  const here = `${project.key} ${openDay.key}`
  const due = ({ owner, dueOn }: PromiseView) => t('console.dueBy', { owner, day: format.day(dueOn) })
  return (
    <>
      <ul className="divide-y divide-line">
        {decisions.map(({ id, text, decidedBy }) => (
          <Line key={id} text={text} more={decidedBy} fields={{ act: 'undecide', decision: id }} />
        ))}
        {made.map((promise) => (
          <Line
            key={promise.id}
            text={promise.title}
            more={due(promise)}
            fields={{ act: 'unpromise', promise: promise.id }}
          />
        ))}
      </ul>
      <details>
        <summary className="link flex min-h-11 w-fit items-center">{t('console.decide')}</summary>
        <ActForm fields={{ act: 'decide' }} once={`decide ${here}`} className="grid gap-3 pb-3">
          <InputField name="text" label={t('console.decision')} required maxLength={500} />
          <InputField name="decidedBy" label={t('console.decidedBy')} optional maxLength={200} />
          <button className="button w-fit">{t('console.save')}</button>
        </ActForm>
      </details>
      <details>
        <summary className="link flex min-h-11 w-fit items-center">{t('console.promise')}</summary>
        <ActForm fields={{ act: 'promise' }} once={`promise ${here}`} className="grid gap-3 pb-3">
          <InputField name="title" label={t('console.promised')} required maxLength={500} />
          <InputField name="owner" label={t('console.owner')} required maxLength={200} />
          <InputField name="dueOn" type="date" label={t('console.due')} required />
          <button className="button w-fit">{t('console.save')}</button>
        </ActForm>
      </details>
      {stage.room.rehearsal ? <p className="text-ink-soft text-pretty">{t('console.rehearsal.outcomes')}</p> : null}
      {promises.length > 0 && !stage.room.rehearsal ? (
        <section aria-label={t('console.earlier')}>
          <h3 className="console-label mt-2">{t('console.earlier')}</h3>
          <ul className="divide-y divide-line">
            {promises.map((promise) => (
              <li key={promise.id} className="py-2.5">
                <p className="text-pretty">{promise.title}</p>
                <p className="text-[13px]/5 text-ink-soft">{due(promise)}</p>
                <ActForm
                  fields={{ act: 'judge', promise: promise.id, ...(promise.note ? { note: promise.note } : {}) }}
                  className="flex flex-wrap gap-2 pt-1.5"
                >
                  {(['kept', 'broken', 'open'] as const).map((state) => (
                    <button
                      key={state}
                      name="state"
                      value={state}
                      aria-pressed={promise.state === state}
                      className="console-chip"
                    >
                      {t(state === 'open' ? 'console.undecided' : `console.${state}`)}
                    </button>
                  ))}
                </ActForm>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Line({ text, more, fields }: { text: string; more: string | null; fields: Record<string, string> }) {
  const { t } = useTranslation()
  return (
    <li className="flex items-center gap-3">
      <p className="min-w-0 grow py-2 text-pretty">
        {text}
        {more ? <span className="block text-[13px]/5 text-ink-soft">{more}</span> : null}
      </p>
      <ActForm fields={fields}>
        <button className="link min-h-11" aria-label={t('console.of', { action: t('console.remove'), text })}>
          {t('console.remove')}
        </button>
      </ActForm>
    </li>
  )
}
