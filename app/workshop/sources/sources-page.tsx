import type { MadeKey, SourceLine, SourcesView } from '#contract/sources'
import { Card } from '~/ui/card'
import { CopyTextField } from '../intake/copy-text-field'
import { EmptyState } from '~/ui/empty-state'
import type { FormRefusal } from '~/ui/form/form-answer'
import { PageHeading } from '~/ui/page-heading'
import { RefusalNote } from '~/ui/form/refusal'
import { formatInstant } from '~/words/civil-format'
import { useWords, type Words } from '~/words/say'
import { NewKeyForm, type EnteredKey } from './new-key-form'
import { SourceCard } from './source-card'

/** What came of a change to keys. */
export interface KeyAnswer {
  made?: MadeKey
  refusal?: FormRefusal
  /** What was entered for a new key that was not made. */
  entered?: EnteredKey
}

interface SourcesPageProps {
  page: SourcesView
  timeZone: string
  answer: KeyAnswer | undefined
}

/** Who sends to the project, how each is doing, and the keys with which programs do. */
export function SourcesPage({ page, timeZone, answer }: SourcesPageProps) {
  const words = useWords()
  const { t, format } = words
  const { sources, kinds, lastDayAtMost } = page
  return (
    <>
      <PageHeading title={t('nav.sources')} lead={sayState(words, sources)} />
      {answer?.made ? <MadeNote made={answer.made} timeZone={timeZone} /> : null}
      {answer?.refusal && !answer.entered ? (
        <div className="mb-4">
          <RefusalNote refusal={{ ...answer.refusal, problems: {} }} />
        </div>
      ) : null}
      {lastDayAtMost === null ? null : (
        <p className="mb-4 text-[14px]/[22px] text-pretty text-ink-soft">
          {t('sources.atMost', { number: format.number(lastDayAtMost) })}
        </p>
      )}
      <div className="grid gap-4 wide:gap-7">
        {sources.length === 0 ? (
          <Card id="sources" title={t('sources.list')}>
            <EmptyState title={t('sources.none')} more={t('sources.noneMore')} />
          </Card>
        ) : (
          sources.map((source) => <SourceCard key={source.name} source={source} timeZone={timeZone} />)
        )}
        <Card id="new-key" title={t('sources.addKey')} summary={t('sources.addKeyMeans')}>
          <NewKeyForm key={answer?.made?.key} kinds={kinds} entered={answer?.entered} refusal={answer?.refusal} />
        </Card>
      </div>
    </>
  )
}

const needsLook = ({ stale, quarantined }: SourceLine) => stale || quarantined > 0

function sayState({ t, format }: Words, sources: readonly SourceLine[]): string {
  const all = sources.filter(({ isOwn }) => !isOwn)
  if (all.length === 0) return t('sources.none')
  const look = all.filter(needsLook).length
  const number = format.number(all.length)
  if (look === 0) return t('sources.allWell', { count: all.length, number })
  if (all.length === 1) return t('sources.theOne')
  return t('sources.needLook', { count: look, look: format.number(look), number })
}

/** The key that was just made: shown this once. */
function MadeNote({ made, timeZone }: { made: MadeKey; timeZone: string }) {
  const { t, language } = useWords()
  const { source, key, replacedEndsAt } = made
  return (
    <div role="status" className="mb-4 wide:mb-7">
      <Card id="made" title={t('sources.madeFor', { source })} summary={t('sources.madeMeans')}>
        <CopyTextField label={t('sources.theKey')} text={key} />
        {replacedEndsAt ? (
          <p className="mt-3 text-[14px]/[22px] text-pretty">
            {t('sources.replacedEnds', { at: formatInstant(language, replacedEndsAt, timeZone) })}
          </p>
        ) : null}
      </Card>
    </div>
  )
}
