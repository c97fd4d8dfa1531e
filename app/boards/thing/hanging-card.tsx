import type { BoardView } from '#contract/board'
import type { Hanging, NamedThing } from '#contract/things'
import { allFacts } from '~/facts/registry'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'
import { things } from './things'

interface HangingCardProps {
  group: Hanging
  title: string
  board: BoardView
}

/** As many as stand beside a life; the others are behind one touch. */
const mostSeen = 6

/** The things of one kind that hang on another: how each stands, and the way to its page. */
export function HangingCard({ group, title, board }: HangingCardProps) {
  const { t, format } = useWords()
  const { kind, total } = group
  const items: readonly NamedThing[] = group.items
  const [first, rest] = [items.slice(0, mostSeen), items.slice(mostSeen)]
  const sayMore = (count: number) => t('thing.more', { count, number: format.number(count) })
  const list = (some: readonly NamedThing[]) => (
    <ul>
      {some.map((item) => (
        <HangingLine key={item.key} item={item} kind={kind} board={board} />
      ))}
    </ul>
  )
  return (
    <Card id={kind} title={title}>
      {list(first)}
      {rest.length > 0 ? (
        <details className="border-t border-line">
          <summary className="link inline-flex min-h-11 items-center text-[14px]">
            {sayMore(total - first.length)}
          </summary>
          {list(rest)}
          {total > items.length ? (
            <p className="py-2.5 text-[13px]/5 text-ink-soft">{sayMore(total - items.length)}</p>
          ) : null}
        </details>
      ) : null}
    </Card>
  )
}

function HangingLine({ item, kind, board }: { item: NamedThing; kind: Hanging['kind']; board: BoardView }) {
  const words = useWords()
  const { t } = words
  const say = things[kind]
  const { key, title, standing } = item
  const pages = allFacts.find((fact) => fact.kind === kind)!.pages
  const said = standing ? say.standing(words, standing, board) : { text: t('thing.untold'), mark: null }
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <ThingTitle thing={{ ...item, url: null }} hidden={t(say.hidden)} pages={standing ? pages : null} />
      <p className="text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            <span key="standing">
              {said.mark ? <StatusMark health={said.mark} label="" /> : null} {said.text}
            </span>,
            title !== null && say.isKnownByKey && key,
          ]}
        />
      </p>
    </li>
  )
}
