import type { ReactNode } from 'react'
import type { Health } from '#contract/board'
import type { PromiseView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { RecapCard } from './recap-card'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'

interface ListProps {
  promises: PromiseView[]
  below: ((promise: PromiseView) => ReactNode) | undefined
}

/** What was promised here: the next open day begins with it. */
export function PromisesPart({ promises, below }: ListProps) {
  const { t } = useWords()
  const lead = promises.length > 0 ? t('recap.promises.lead', { count: promises.length }) : t('recap.promises.none')
  return (
    <RecapCard id="promises" title={t('recap.promises.title')} summary={lead}>
      {promises.length > 0 ? <PromiseLines promises={promises} below={below} /> : null}
    </RecapCard>
  )
}

/** What had been promised before, and whether it was kept. */
export function JudgedPart({ judged, below }: { judged: PromiseView[]; below: ListProps['below'] }) {
  const { t, format } = useWords()
  const count = (wanted: PromiseView['state']) => judged.filter(({ state }) => state === wanted).length
  const open = count('open')
  return (
    <RecapCard
      id="judged"
      title={t('recap.judged.title')}
      summary={t(open > 0 ? 'recap.judged.open' : 'recap.judged.kept', {
        count: judged.length,
        kept: format.number(count('kept')),
        open: format.number(open),
      })}
    >
      <PromiseLines promises={judged} below={below} withMade />
    </RecapCard>
  )
}

const marks: Record<PromiseView['state'], Health> = { kept: 'good', broken: 'critical', open: 'unknown' }

/** Promises as lines: what, who keeps it by when, and how it stands. */
function PromiseLines({ promises, below, withMade }: ListProps & { withMade?: boolean }) {
  const { t, format } = useWords()
  const standing = ({ state, judgedOn }: PromiseView) => {
    const word = t(`recap.promises.${state}`)
    return judgedOn ? t('recap.promises.on', { state: word, day: format.day(judgedOn) }) : word
  }
  return (
    <ul>
      {promises.map((promise) => (
        <li key={promise.id} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
          <p className="text-pretty">{promise.title}</p>
          <p className="text-[13px]/5 text-ink-soft">
            <Facts
              of={[
                <span key="state" className={statusColour(marks[promise.state])}>
                  <StatusMark health={marks[promise.state]} label="" /> {standing(promise)}
                </span>,
                promise.owner,
                t('recap.promises.due', { day: format.dayWithWeekday(promise.dueOn) }),
                withMade ? t('recap.judged.made', { day: format.day(promise.madeOn) }) : null,
              ]}
            />
          </p>
          {promise.note ? <p className="text-[13px]/5 text-pretty text-ink-soft">{promise.note}</p> : null}
          {below?.(promise)}
        </li>
      ))}
    </ul>
  )
}
