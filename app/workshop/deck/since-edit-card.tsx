import type { BoardChange } from '#contract/board'
import type { SlideType } from '#contract/open-days/slides'
import type { DeckView } from '#contract/open-days/views'
import { ChangeLines } from '~/boards/difference/change-lines'
import { facts } from '~/facts/registry'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import type { DeckDraft } from './deck-draft'
import { draftSlideName } from './draft-slide-name'

/** The slides that show what changed: the one of all changes, and that of its section where there is one. */
const slidesOf = ({ section }: BoardChange): (SlideType | null)[] => [
  'changes',
  section === 'health' ? 'title' : facts[section].slide,
]

interface SinceEditCardProps extends Pick<DeckView, 'editedAt' | 'untouched' | 'sinceEdit'> {
  draft: DeckDraft
  onOpen: (id: string) => void
}

/** Before the open day: what is no longer as it was when the slides were last worked on, and where that shows. */
export function SinceEditCard({ editedAt, untouched, sinceEdit, draft, onOpen }: SinceEditCardProps) {
  const speaker = useTranslation()
  const { t } = speaker
  if (!sinceEdit) {
    const words = editedAt && !untouched ? t('deck.sinceEdit.nothing') : t('deck.sinceEdit.never')
    return <Card id="since-edit" title={t('deck.sinceEdit.title')} summary={words} />
  }
  const types = new Set(sinceEdit.changes.flatMap(slidesOf))
  const touched = draft.slides.filter(({ type, hidden }) => !hidden && types.has(type))
  return (
    <Card id="since-edit" title={t('deck.sinceEdit.title')} summary={t('deck.sinceEdit.summary')}>
      <ChangeLines changes={sinceEdit.changes} />
      {touched.length > 0 ? (
        <div className="mt-2 border-t border-line pt-3">
          <p className="text-[13px]/5 font-medium">{t('deck.sinceEdit.look')}</p>
          <div className="flex flex-wrap gap-x-5">
            {touched.map((slide) => (
              <button key={slide.id} type="button" className="link min-h-11" onClick={() => onOpen(slide.id)}>
                {draftSlideName(speaker, draft, slide)}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </Card>
  )
}
