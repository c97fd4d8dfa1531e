import type { BoardView } from '#contract/board'
import { thingAddress } from '#contract/thing-address'
import type { ThingView } from '#contract/things'
import { allFacts, factPages } from '~/facts/registry'
import { sayValue } from '~/facts/say-thing'
import { useProject } from '~/reader/project-context'
import { nameOf } from '~/words/name-of'
import { useWords } from '~/words/say'
import { BackLink } from '~/ui/back-link'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fresh } from '~/ui/fresh'
import { PageHeading } from '~/ui/page-heading'
import { Pager } from '~/ui/pager'
import { SaysWho } from '~/ui/says-who'
import { StatusMark } from '~/ui/status-mark'
import { ToolLink } from '~/ui/tool-link'
import { HangingCard } from './hanging-card'
import { LifeList } from './life-list'
import { things } from './things'

/** One thing of any kind: the sentence that answers, its life, what hangs on it, how that is known. */
export function ThingPage({ thing, board }: { thing: ThingView; board: BoardView }) {
  const words = useWords()
  const { t, format } = words
  const { asOf } = useProject()
  const { kind, key, title, url, internal, life, hanging } = thing
  const say = things[kind]
  const fact = allFacts.find((one) => one.kind === kind)!
  const list = factPages.find(({ address }) => address === fact.list.to)!
  const { mark } = say.standing(words, thing.standing, board)
  const answer = say.answer(words, thing)
  const sources = life.entries.flatMap(({ source }) => source ?? [])
  return (
    <>
      <BackLink to={fact.list.to}>{t(list.name)}</BackLink>
      <p className="mb-1.5 text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            t(say.name),
            url || (say.isKnownByKey && title !== null) ? <ToolLink url={url} name={key} /> : null,
            internal && t('shell.internal'),
          ]}
        />
      </p>
      <PageHeading
        title={nameOf(thing, t(say.hidden))}
        lead={
          <span className="text-[17px]/[26px] text-ink" data-answer="thing">
            {mark ? <StatusMark health={mark} label="" /> : null} <Fresh value={answer}>{answer}</Fresh>
          </span>
        }
      />
      {asOf ? (
        <p className="mb-4 text-[14px]/[22px] text-pretty text-ink-soft">
          {t('thing.isToday', { day: format.dayWithYear(asOf) })}
        </p>
      ) : null}
      <Details thing={thing} />
      <div className={`grid gap-4 wide:gap-7 ${hanging.length > 0 ? 'wide:grid-cols-[3fr_2fr]' : 'max-w-200'}`}>
        <div className="min-w-0">
          <Card
            id="history"
            title={t('thing.history')}
            summary={t('thing.historySummary')}
            footer={
              <SaysWho
                board={board}
                of={[fact]}
                sources={sources.length < life.entries.length ? undefined : sources}
                definition={t('thing.how')}
                denominator={t('thing.madeFrom', { count: life.updates, number: format.number(life.updates) })}
                behind={{ to: fact.list.to, label: t(fact.list.label), keys: [key] }}
              />
            }
          >
            <LifeList {...{ life, hanging, say }} timeZone={board.project.timeZone} />
            <Pager to={thingAddress(fact.pages!, key)} page={life.page} pages={life.pages} />
          </Card>
        </div>
        {hanging.length > 0 ? (
          <div className="grid min-w-0 content-start gap-4 wide:gap-7">
            {hanging.map((group) => (
              <HangingCard key={group.kind} group={group} title={t(say.hanging[group.kind]!)} board={board} />
            ))}
          </div>
        ) : null}
      </div>
    </>
  )
}

/** What is known of it besides, in a line; longer texts below. */
function Details({ thing }: { thing: ThingView }) {
  const words = useWords()
  const { t } = words
  const { fields, details } = things[thing.kind]
  const known = details.flatMap((name) => {
    const [field, value] = [fields[name]!, thing.fields[name] ?? null]
    return value === null ? [] : [{ name, field, said: sayValue(words, field, value) }]
  })
  if (known.length === 0) return null
  return (
    <div className="-mt-2 mb-5 max-w-180 text-[14px]/[22px] wide:-mt-3 wide:mb-7">
      <p className="text-ink-soft">
        <Facts
          of={known
            .filter(({ field }) => !field.isLong)
            .map(({ field, said }) => t('thing.set', { label: t(field.label), to: said }))}
        />
      </p>
      {known
        .filter(({ field }) => field.isLong)
        .map(({ name, said }) => (
          <p key={name} className="mt-1 text-pretty whitespace-pre-line">
            {said}
          </p>
        ))}
    </div>
  )
}
