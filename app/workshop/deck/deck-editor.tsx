import { Form, useNavigation } from '@remix-run/react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { RefusalNote } from '~/ui/form/refusal'
import { AddSlide } from './add-slide'
import { formOfDeck, type DeckDraft, type DraftSlide } from './deck-draft'
import { addSlide, insertAt, removeSlide, type AddableType } from './edit-deck'
import { SlideFields } from './slide-fields'
import { SlideList } from './slide-list'
import { wrongSlides } from './wrong-slides'
import { draftSlideName } from './draft-slide-name'
import { Popover } from '~/ui/popover'

interface DeckEditorProps {
  draft: DeckDraft
  change: (edit: (draft: DeckDraft) => DeckDraft) => void
  editedAt: string | null
  unsaved: boolean
  onDiscard: () => void
  /** The slide that is edited, and whose preview is shown. */
  open: string | null
  onOpen: (id: string | null) => void
  refusal?: FormRefusal
  /** The preview, where there is no room for it beside. */
  preview: (slide: DraftSlide) => ReactNode
}

/** A deck as one form. What is typed is in the draft, and the form carries it to be judged. */
export function DeckEditor(props: DeckEditorProps) {
  const { draft, change, editedAt, unsaved, onDiscard, open, onOpen, refusal, preview } = props
  const speaker = useTranslation()
  const { t } = speaker
  const form = useRef<HTMLFormElement>(null)
  const busy = useNavigation().formMethod === 'POST'
  const problems = refusal?.problems ?? {}
  const wrong = wrongSlides(draft, problems)
  const [removed, setRemoved] = useState<{ slide: DraftSlide; at: number } | null>(null)
  const deck = useMemo(() => JSON.stringify({ ...formOfDeck(draft), editedAt }), [draft, editedAt])
  const saveByKey = (event: React.KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!busy) form.current?.requestSubmit()
  }
  const add = (type: AddableType, image?: string) => {
    const [next, id] = addSlide(draft, type, open, image)
    change(() => next)
    onOpen(id)
  }
  const remove = (slide: DraftSlide, at: number) => {
    change((last) => removeSlide(last, slide.id))
    setRemoved({ slide, at })
    onOpen(null)
  }
  const undo = () => {
    if (!removed) return
    const { slide, at } = removed
    change((last) => ({ ...last, slides: insertAt(last.slides, Math.min(at, last.slides.length), slide) }))
    setRemoved(null)
    onOpen(slide.id)
  }
  return (
    <Form ref={form} method="post" noValidate onKeyDown={saveByKey} className="grid min-w-0 gap-4 wide:gap-7">
      <RefusalNote refusal={refusal} />
      <input type="hidden" name="deck" value={deck} />
      <Card id="slides" title={t('deck.list')} summary={t('deck.listHint')}>
        <SlideList {...{ draft, open, wrong, onOpen, change }}>
          {(slide, index) => (
            <>
              <div className="mb-5 desk:hidden">{preview(slide)}</div>
              <SlideFields {...{ draft, slide, index, problems, change }} onRemove={() => remove(slide, index)} />
            </>
          )}
        </SlideList>
        {removed ? (
          <p role="status" className="border-t border-line py-2.5 text-[14px]/[22px]">
            {t('deck.removed', { what: draftSlideName(speaker, draft, removed.slide) })}{' '}
            <button type="button" className="link min-h-11" onClick={undo}>
              {t('deck.undo')}
            </button>
          </p>
        ) : null}
        <AddSlide onAdd={add} />
      </Card>
      <DeckBar busy={busy} unsaved={unsaved} onDiscard={onDiscard} />
    </Form>
  )
}

interface DeckBarProps {
  busy: boolean
  unsaved: boolean
  onDiscard: () => void
}

/** The one button, always in reach, and whether it is needed. */
function DeckBar({ busy, unsaved, onDiscard }: DeckBarProps) {
  const { t } = useTranslation()
  return (
    <div className="sticky bottom-0 z-[1] -mx-4 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-paper px-4 py-2.5 wide:mx-0 wide:px-0">
      <button className="button" aria-disabled={busy}>
        {t(busy ? 'deck.saving' : 'deck.save')}
      </button>
      {unsaved ? (
        <span className="text-[14px]/[22px] text-ink-soft">
          {t('deck.unsaved')}{' '}
          <Popover trigger={t('deck.discard')} title={t('deck.discardTitle')}>
            <p className="mt-1 text-pretty">{t('deck.discardMore')}</p>
            <button type="button" className="button mt-3" onClick={onDiscard}>
              {t('deck.discardYes')}
            </button>
          </Popover>
        </span>
      ) : (
        <span className="text-[14px]/[22px] text-ink-soft">{t('deck.allSaved')}</span>
      )}
    </div>
  )
}
