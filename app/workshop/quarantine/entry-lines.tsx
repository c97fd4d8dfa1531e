import type { QuarantineLine } from '#contract/quarantine'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark } from '~/ui/status-mark'
import { formatInstant } from '~/words/civil-format'
import { useWords, type Words } from '~/words/say'

/** Entries as an inbox has them: what, why, from where and when. */
export function EntryLines({ lines, timeZone }: { lines: readonly QuarantineLine[]; timeZone: string }) {
  const words = useWords()
  const { t, language } = words
  return (
    <ul className="-mt-1">
      {lines.map((line) => (
        <li key={line.id} className="border-t border-line py-2.5 first:border-t-0">
          <ProjectLink
            to={`quarantine/${line.id}`}
            className="-my-2.5 block py-2.5 font-medium break-words hover:text-brand"
          >
            {nameOfEntry(words, line)}
          </ProjectLink>
          <p className="mt-0.5 text-[14px]/[22px] break-words text-pretty">
            {line.resolution ? null : <StatusMark health="attention" label="" />} {sayWhy(words, line)}
          </p>
          <p className="text-[13px]/5 break-words text-ink-soft">
            <Facts
              of={[
                line.resolution ? sayResolution(words, line, timeZone) : null,
                line.source,
                line.title === null ? null : nameOfThing(words, line),
                t('quarantine.received', { at: formatInstant(language, line.receivedAt, timeZone) }),
              ]}
            />
          </p>
          {line.note ? (
            <p className="text-[13px]/5 break-words text-pretty text-ink-soft">
              {t('quarantine.note', { note: line.note })}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What people call it: its title, else what it is about, else its id. */
export const nameOfEntry = (words: Words, line: QuarantineLine): string =>
  line.title ?? nameOfThing(words, line) ?? line.updateId ?? words.t('quarantine.unnamed')

/** "issue ERP-17", as it was sent; null where it says neither. */
function nameOfThing({ t }: Words, { kind, key }: QuarantineLine): string | null {
  if (kind && key) return t('quarantine.named', { kind, key })
  return key ?? kind
}

/** Why it waits: the field and what is wrong with it. */
export const sayWhy = ({ t }: Words, { path, message }: QuarantineLine): string =>
  path ? t('quarantine.field', { path, message }) : message

/** What became of it, when, and by whom. */
export function sayResolution({ t, language }: Words, line: QuarantineLine, timeZone: string): string {
  const { resolution, resolvedAt, resolvedBy, resolvedSeq } = line
  return [
    t(`quarantine.resolutions.${resolution!}`),
    resolvedSeq === null ? null : t('quarantine.inLedger', { number: String(resolvedSeq) }),
    resolvedBy ? t('quarantine.resolvedBy', { name: resolvedBy }) : null,
    t('quarantine.resolvedAt', { at: formatInstant(language, resolvedAt!, timeZone) }),
  ]
    .filter(Boolean)
    .join(t('headline.comma'))
}
