import type { BoardDifference } from '#contract/board'
import type { SlideType } from '#contract/open-days/slides'
import type { DeckView } from '#contract/open-days/views'
import { ChangeLines } from '~/boards/difference/change-lines'
import { useTranslation } from '~/lib/use-translation'
import { Card } from '~/ui/card'
import type { DeckDraft } from './deck-draft'
import { useSlideName } from './use-slide-name'

/** The slides that show a section of the board; what changed since the last open day shows all of them. */
const slidesOf: Record<BoardDifference['changes'][number]['section'], SlideType> = {
  health: 'title',
  milestones: 'plan',
  uat: 'uat',
  issues: 'issues',
  satisfaction: 'satisfaction',
  actions: 'your-part',
  changes: 'change-requests',
}

interface SinceEditCardProps extends Pick<DeckView, 'editedAt' | 'untouched' | 'sinceEdit'> {
  draft: DeckDraft
  onOpen: (id: string) => void
}

/** Before the open day: what is no longer as it was when the slides were last worked on, and where that shows. */
export function SinceEditCard({ editedAt, untouched, sinceEdit, draft, onOpen }: SinceEditCardProps) {
  const { t } = useTranslation()
  const name = useSlideName(draft)
  if (!sinceEdit) {
    const words = editedAt && !untouched ? t('deck.sinceEdit.nothing') : t('deck.sinceEdit.never')
    return <Card id="since-edit" title={t('deck.sinceEdit.title')} summary={words} />
  }
  const types = new Set<SlideType>(['changes', ...sinceEdit.changes.map(({ section }) => slidesOf[section])])
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
                {name(slide)}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </Card>
  )
}
