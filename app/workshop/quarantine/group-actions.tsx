import { Form, useNavigation } from '@remix-run/react'
import { limits } from '#contract/limits'
import type { QuarantineGroupView, ReplayedGroup } from '#contract/quarantine'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { Popover } from '~/ui/popover'
import { useWords } from '~/words/say'

/** What came of several. */
export type GroupAnswer = { refusal: FormRefusal } | { done: { replayed: ReplayedGroup } | { discarded: number } }

/** What can be done with all that wait for one reason, of one source. */
export function GroupActions({ group }: { group: QuarantineGroupView }) {
  const { t, format } = useWords()
  const count = { count: group.waiting, number: format.number(group.waiting) }
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="no-print mb-4 flex flex-wrap items-center gap-x-6 gap-y-1 text-[14px]/5 text-ink-soft">
      <Form method="post" preventScrollReset>
        <GroupFields group={group} />
        <button name="intent" value="replay" className="button" aria-disabled={busy}>
          {t('quarantine.againGroup', count)}
        </button>
      </Form>
      <Popover trigger={t('quarantine.discardGroup', count)} title={t('quarantine.discardGroupTitle', count)}>
        <p className="mt-1 text-pretty">{t('quarantine.discardMore')}</p>
        <Form method="post" preventScrollReset className="mt-3 grid gap-3">
          <GroupFields group={group} />
          <InputField label={t('quarantine.why')} name="note" maxLength={limits.titleLength} required />
          <p>
            <button name="intent" value="discard" className="button">
              {t('quarantine.discardYes')}
            </button>
          </p>
        </Form>
      </Popover>
    </div>
  )
}

/** All of it up to the newest that was seen: what arrives meanwhile is looked at first. */
function GroupFields({ group: { reason, source, newest }, after }: { group: QuarantineGroupView; after?: number }) {
  return (
    <>
      <input type="hidden" name="reason" value={reason} />
      <input type="hidden" name="source" value={source} />
      <input type="hidden" name="upTo" value={newest} />
      {after === undefined ? null : <input type="hidden" name="after" value={after} />}
    </>
  )
}

/** What came of it, and the way on where there was more than could be tried at once. */
export function GroupResult({ answer, chosen }: { answer: GroupAnswer | undefined; chosen?: QuarantineGroupView }) {
  const words = useWords()
  const { t, format } = words
  const say = useProblemWords()
  if (!answer) return null
  if ('refusal' in answer)
    return (
      <div className="mb-4">
        <RefusalNote refusal={{ ...answer.refusal, problems: {} }} />
        {answer.refusal.problems.note ? (
          <p className="text-[14px]/[22px]">
            {t('quarantine.why')} {say(answer.refusal.problems.note)}
          </p>
        ) : null}
      </div>
    )
  const { done } = answer
  const counted = (count: number) => ({ count, number: format.number(count) })
  if ('discarded' in done)
    return (
      <p role="status" className="mb-4">
        {t('quarantine.discarded', counted(done.discarded))}
      </p>
    )
  const { applied, refused, goOnAfter } = done.replayed
  const first = t('quarantine.applied', counted(applied))
  const second = refused > 0 ? t('quarantine.refused', counted(refused)) : ''
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-1">
      <p role="status">{second ? t('quarantine.both', { first, second }) : first}</p>
      {goOnAfter !== null && chosen ? (
        <Form method="post" preventScrollReset>
          <GroupFields group={chosen} after={goOnAfter} />
          <span>{t('quarantine.goOn')} </span>
          <button name="intent" value="replay" className="link min-h-11">
            {t('quarantine.goOnYes')}
          </button>
        </Form>
      ) : null}
    </div>
  )
}
