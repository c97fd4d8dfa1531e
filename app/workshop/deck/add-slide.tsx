import { useTranslation } from '~/words/use-translation'
import { addableTypes, type AddableType } from './edit-deck'
import { ImageButton } from './image-button'

/** A button for each type of slide that somebody can write. */
export function AddSlide({ onAdd }: { onAdd: (type: AddableType, image?: string) => void }) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('deck.add')} className="border-t border-line pt-3">
      <p className="text-[13px]/5 font-medium">{t('deck.add')}</p>
      <div className="flex flex-wrap gap-x-5">
        {addableTypes.map((type) => (
          <button key={type} type="button" className="link min-h-11" onClick={() => onAdd(type)}>
            {t(`slides.types.${type}`)}
          </button>
        ))}
        <ImageButton label={t('deck.image.choose')} onImage={(image) => onAdd('image', image)} />
      </div>
      <p className="text-[13px]/5 text-ink-soft">{t('deck.addAfter')}</p>
    </div>
  )
}
