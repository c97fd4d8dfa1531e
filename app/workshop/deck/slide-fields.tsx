import type { FieldProblems } from '~/ui/form/field-problems'
import { useProblemWords } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { Choice } from '~/ui/form/choice'
import { FieldProblemText } from '~/ui/form/field-frame'
import { TextAreaField } from '~/ui/form/text-area-field'
import { BothFields } from '../editor/both-fields'
import { pollsShown, type DeckDraft, type DraftSlide } from './deck-draft'
import { changePoll, changeSlide, isAddable } from './edit-deck'
import { ImageButton } from './image-button'
import { PollFields } from './poll-fields'

interface SlideFieldsProps {
  draft: DeckDraft
  slide: DraftSlide
  index: number
  problems: FieldProblems
  change: (edit: (draft: DeckDraft) => DeckDraft) => void
  onRemove: () => void
}

/** What can be said of one slide: its own words where it has some, and notes for whoever presents it. */
export function SlideFields({ draft, slide, index, problems, change, onRemove }: SlideFieldsProps) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const { id, type } = slide
  const path = `slides.${index}`
  const edit = (next: Partial<DraftSlide>) => change((last) => changeSlide(last, id, next))
  const polls = pollsShown(draft)
  const poll = polls.find((one) => one.id === slide.poll)
  const pictureProblem = say(problems[`${path}.image`])
  const hasBody = type === 'markdown' || type === 'demo'
  return (
    <div className="grid gap-4">
      {type === 'poll' && poll ? (
        <PollFields
          poll={poll}
          path={`polls.${polls.indexOf(poll)}`}
          problems={problems}
          onChange={(next) => change((last) => changePoll(last, poll.id, next))}
        />
      ) : (
        <BothFields
          label={t('deck.heading')}
          value={slide.heading}
          onChange={(heading) => edit({ heading })}
          path={`${path}.heading`}
          problems={problems}
          optional
        />
      )}
      {hasBody ? (
        <div>
          <BothFields
            label={t('deck.body')}
            value={slide.body}
            onChange={(body) => edit({ body })}
            path={`${path}.body`}
            problems={problems}
            lines={5}
          />
          <p className="mt-1.5 text-[13px]/5 text-pretty text-ink-soft">{t('deck.bodyHint')}</p>
        </div>
      ) : null}
      {type === 'image' ? (
        <>
          <div>
            <ImageButton label={t('deck.image.other')} onImage={(image) => edit({ image })} />
            {pictureProblem ? <FieldProblemText>{pictureProblem}</FieldProblemText> : null}
          </div>
          <div>
            <BothFields
              label={t('deck.alt')}
              value={slide.alt}
              onChange={(alt) => edit({ alt })}
              path={`${path}.alt`}
              problems={problems}
            />
            <p className="mt-1.5 text-[13px]/5 text-ink-soft">{t('deck.altHint')}</p>
          </div>
        </>
      ) : null}
      <TextAreaField
        label={t('deck.notes')}
        hint={t('deck.notesHint')}
        problem={say(problems[`${path}.notes`])}
        optional
        rows={2}
        value={slide.notes}
        onChange={(event) => edit({ notes: event.target.value })}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <Choice
          type="checkbox"
          checked={slide.hidden}
          onChange={(event) => edit({ hidden: event.target.checked })}
          label={t('deck.hide')}
        />
        {isAddable(type) && draft.slides.length > 1 ? (
          <button type="button" className="link min-h-11" onClick={onRemove}>
            {t('deck.remove')}
          </button>
        ) : null}
      </div>
    </div>
  )
}
