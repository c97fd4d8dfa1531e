import { useParams, useSearchParams, unstable_usePrompt, useBeforeUnload } from '@remix-run/react'
import { useMemo, useState, useCallback } from 'react'
import type { DeckView, StageView } from '#contract/open-days/views'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useInBoth } from '~/words/in-both'
import type { Language } from '~/words/language'
import type { Messages } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import { useDraft } from '../editor/use-draft'
import { draftOfDeck } from './deck-draft'
import { DeckEditor } from './deck-editor'
import { DefaultCard } from './default-card'
import { SinceEditCard } from './since-edit-card'
import { SlidePreview } from './slide-preview'
import { useDrawnStage } from './use-drawn-stage'
import { wrongSlides } from './wrong-slides'

interface DeckPageProps {
  draftKey: string
  deck: DeckView
  stage: StageView
  /** What slides say, in each language. */
  words: Record<Language, Messages>
  refusal?: FormRefusal
}

/** The slides of an open day on the left, what the room will see on the right. */
export function DeckPage({ draftKey, deck, stage, words, refusal }: DeckPageProps) {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  const { openDay = '' } = useParams()
  const [search] = useSearchParams()
  const kept = useMemo(() => draftOfDeck(deck), [deck])
  const { draft, change, unsaved } = useDraft(draftKey, kept)
  const [open, setOpen] = useState<string | null>(null)
  // What was refused opens where it is wrong, once.
  const [told, setTold] = useState(refusal)
  if (told !== refusal) {
    setTold(refusal)
    const [first] = wrongSlides(draft, refusal?.problems ?? {})
    if (first) setOpen(first)
  }
  const drawn = useDrawnStage(stage, draft)
  useWarnBeforeLeaving(unsaved, t('deck.leave'))
  const isOver = deck.state === 'closed' || deck.state === 'cancelled'
  const shown = drawn.slides.find(({ id }) => id === open) ?? drawn.slides[0]
  const preview = <SlidePreview slide={shown} stage={drawn} words={words} />
  const done = search.get('done')
  const notice = done === 'saved' || done === 'madeDefault' || done === 'droppedDefault' ? t(`deck.${done}`) : null
  return (
    <>
      <BackLink to={`open-days/${openDay}`}>{inBoth(stage.openDay.title)}</BackLink>
      <PageHeading
        title={t('deck.title')}
        lead={
          isOver
            ? t('deck.over')
            : deck.untouched
              ? t('plan.both', { first: t('deck.lead'), second: t('deck.untouched') })
              : t('deck.lead')
        }
      />
      <noscript>
        <p className="mb-5 text-ink-soft">{t('deck.withoutScript')}</p>
      </noscript>
      {notice && !unsaved ? (
        <p role="status" className="mb-5 text-[14px]/[22px]">
          {notice}
        </p>
      ) : null}
      <div className="grid items-start gap-4 wide:gap-7 desk:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <DeckEditor
          draft={draft}
          change={change}
          editedAt={deck.editedAt}
          unsaved={unsaved}
          onDiscard={() => change(() => kept)}
          open={open}
          onOpen={setOpen}
          refusal={refusal}
          preview={() => preview}
        />
        <div className="grid min-w-0 gap-4 wide:gap-7 desk:sticky desk:top-4">
          <div className="hidden desk:block">
            <Card id="preview" title={t('deck.preview')} summary={t('deck.previewHint')}>
              {preview}
            </Card>
          </div>
          <SinceEditCard {...deck} draft={draft} onOpen={setOpen} />
          {isOver ? null : <DefaultCard {...deck} unsaved={unsaved} />}
        </div>
      </div>
    </>
  )
}

/** Asks before the page is left with something unsaved; sending the form is no leaving. */
function useWarnBeforeLeaving(unsaved: boolean, message: string) {
  unstable_usePrompt({
    message,
    when: ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  })
  useBeforeUnload(
    useCallback(
      (event: BeforeUnloadEvent) => {
        if (unsaved) event.preventDefault()
      },
      [unsaved],
    ),
  )
}
