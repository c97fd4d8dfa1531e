import type { HealthReason } from '#contract/board'
import type { SayReason } from '~/facts/fact'
import { sentences } from '~/facts/sentences'
import { shortTitle, type Words } from '~/words/say'

type Silent = Extract<HealthReason, { code: 'source-silent' }>
type Judged = Exclude<HealthReason, Silent>
/** The section knows the code, and takes its parameters. */
const sayingOf = ({ section, code }: Judged): SayReason<Judged['params']> =>
  (sentences[section].judged.reasons as Record<string, SayReason<Judged['params']>>)[code]!
const isSilent = (reason: HealthReason): reason is Silent => reason.code === 'source-silent'

const saySilent = ({ t, day, delay }: Words, { section, params: { source, date, days } }: Silent): string =>
  t('reason.sourceSilent', {
    what: t(sentences[section].judged.sent),
    source: source === null ? t('reason.internalSource') : shortTitle(source),
    date: day(date),
    delay: delay(days),
  })

/** Why a section is not green, as a whole sentence in the reader's language. */
export const sayReason = (words: Words, reason: HealthReason): string =>
  isSilent(reason) ? saySilent(words, reason) : sayingOf(reason).sentence(words, reason.params)

/** Who mends what a reason names and by when, as short facts; what nobody named is said to be so. */
export function sayAccountable(words: Words, reason: HealthReason): string[] {
  const { t, day, name } = words
  if (isSilent(reason)) return []
  const { internal, params } = reason
  if (internal && 'title' in params && params.title === null) return [t('reason.team')]
  // What an older board named is the owner of the milestone, not of the fault.
  if ('milestone' in params) {
    if (params.milestone === null) return [t('reason.ours'), t('reason.noDate')]
    return [
      t('reason.ours'),
      t('reason.neededFor', { milestone: shortTitle(params.milestone), date: day(params.date) }),
    ]
  }
  const owner = params.owner ? t('reason.owner', { name: name(params.owner) }) : t('reason.noOwner')
  const when = sayingOf(reason).when?.(words, params)
  return when === undefined ? [owner] : [owner, when]
}

/** The cause as part of the headline; null where a figure says the same already, and where there is no name to say. */
export const sayCause = (words: Words, cause: HealthReason): string | null =>
  isSilent(cause) ? null : sayingOf(cause).cause(words, cause.params, cause.internal)

/** "What holds it is …", where the cause is a thing that can hold a date. */
export function sayWhatHolds(words: Words, cause: HealthReason): string | null {
  const thing = isSilent(cause) ? null : (sayingOf(cause).thing?.(cause.params) ?? null)
  return thing === null ? sayCause(words, cause) : words.t('cause.holds', { what: shortTitle(thing) })
}
