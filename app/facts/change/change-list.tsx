import type { ChangeView } from '#section/change'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { ThingTitle } from '~/ui/thing-title'
import { changeEffect } from './change-effect'
import { movedMilestones } from './moved-milestones'

/** Change requests as plain lines; `full` also gives the reason and what they touch. */
export function ChangeList({ changes, full }: { changes: ChangeView[]; full?: boolean }) {
  return (
    <ul>
      {changes.map((change) => (
        <ChangeLine key={change.key} change={change} full={full} />
      ))}
    </ul>
  )
}

function ChangeLine({ change, full }: { change: ChangeView; full?: boolean }) {
  const words = useWords()
  const { t, format } = words
  const { status, decidedOn, decidedBy, requestedBy, reason } = change
  const word = t(`changes.status.${status}`)
  const facts = [
    decidedOn ? t('changes.decidedOn', { status: word, day: format.day(decidedOn) }) : word,
    decidedBy ? t('changes.by', { name: decidedBy }) : null,
    ...changeEffect(words, change),
    full && requestedBy ? t('changes.requestedBy', { name: requestedBy }) : null,
  ]
  const affects = full ? movedMilestones(words, change) : null
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <ThingTitle thing={change} hidden={t('changes.internalTitle')} />
      <p className="text-[13px]/5 text-pretty text-ink-soft">
        <Facts of={facts} />
      </p>
      {full && reason ? <p className="mt-1 text-[14px]/[22px] text-pretty whitespace-pre-line">{reason}</p> : null}
      {affects ? <p className="text-[13px]/5 text-pretty text-ink-soft">{affects}</p> : null}
    </li>
  )
}
