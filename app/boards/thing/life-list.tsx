import type { ThingKind } from '#contract/board/sections'
import type { FieldChange, FieldValue, Hanging, Life, LifeEntry, NamedThing } from '#contract/things'
import { sayValue, type SayField, type SayThing } from '~/facts/say-thing'
import { civilMoment } from '~/words/civil-format'
import { useWords, type Words } from '~/words/say'
import { Facts } from '~/ui/facts'

interface LifeListProps {
  life: Life
  hanging: readonly Hanging[]
  say: Pick<SayThing<ThingKind>, 'fields'>
  timeZone: string
}

/** What became of a thing, the latest first: when, who said it, what it was before and is after. */
export function LifeList({ life, hanging, say, timeZone }: LifeListProps) {
  const { t } = useWords()
  const { entries, page, pages, isCut } = life
  const begin = page === pages && !isCut ? entries.at(-1) : undefined
  return (
    <>
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.seq} isBegin={entry === begin} {...{ entry, hanging, say, timeZone }} />
        ))}
      </ol>
      {page === pages && isCut ? <p className="mt-2 text-[13px]/5 text-ink-soft">{t('thing.isCut')}</p> : null}
    </>
  )
}

interface EntryProps extends Omit<LifeListProps, 'life'> {
  entry: LifeEntry
  isBegin: boolean
}

function Entry({ entry, hanging, say, timeZone, isBegin }: EntryProps) {
  const words = useWords()
  const { t, format } = words
  const { at, on, source, changes } = entry
  const said = changes.flatMap((change) => {
    const field = say.fields[change.field]
    return field ? [sayFieldChange(words, field, called(field, change, hanging))] : []
  })
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0 sm:grid sm:grid-cols-[8.5rem_1fr] sm:gap-x-4">
      <p className="text-[13px]/[22px] text-ink-soft">
        <time dateTime={at} className="whitespace-nowrap">
          {format.day(on)}
          {'\u00a0'}
          {civilMoment(at, timeZone).time}
        </time>
        <span className="sm:hidden"> · </span>
        <span className="sm:block">{source ?? t('saysWho.internalSource')}</span>
      </p>
      {isBegin ? (
        <div className="min-w-0 text-[14px]/[22px]">
          <p>{t('thing.began')}</p>
          <p className="text-[13px]/5 text-ink-soft">
            <Facts of={said} />
          </p>
        </div>
      ) : (
        <ul className="min-w-0 text-[14px]/[22px]">
          {said.map((line) => (
            <li key={line} className="text-pretty">
              {line}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The same with the titles of the things that it names, as far as they hang on this one and have any. */
function called({ names }: SayField, change: FieldChange, hanging: readonly Hanging[]): FieldChange {
  const group = hanging.find(({ kind }) => kind === names)
  if (!group) return change
  const items: readonly NamedThing[] = group.items
  const titleOf = (key: string) => items.find((item) => item.key === key)?.title ?? key
  const title = (value: FieldValue) =>
    typeof value === 'string' ? titleOf(value) : Array.isArray(value) ? value.map(titleOf) : value
  return { ...change, from: title(change.from), to: title(change.to) }
}

/** "Status: Open → Closed"; of a longer text only that it changed. */
function sayFieldChange(words: Words, field: SayField, { from, to }: FieldChange): string {
  const { t } = words
  const label = t(field.label)
  const valueOf = (value: FieldValue) => (value === null ? t('thing.nothing') : sayValue(words, field, value))
  if (from === null) return t('thing.set', { label, to: valueOf(to) })
  const said = { label, from: valueOf(from), to: valueOf(to) }
  // Long values are cut, and may differ behind the cut.
  return field.isLong || said.from === said.to ? t('thing.rewritten', { label }) : t('thing.changed', said)
}
