import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/form/confirm'
import type { DeckView } from '#contract/open-days/views'

interface DefaultCardProps extends Pick<DeckView, 'untouched' | 'hasOwnDefault'> {
  /** What is not saved cannot be made the default. */
  unsaved: boolean
}

/** What concerns the project's other open days, and the way back to the beginning. */
export function DefaultCard({ untouched, hasOwnDefault, unsaved }: DefaultCardProps) {
  const { t } = useTranslation()
  if (untouched && !hasOwnDefault) return null
  return (
    <Card id="default" title={t('deck.more')}>
      <ul className="grid gap-3 text-[14px]/[22px]">
        {untouched || unsaved ? null : (
          <li>
            <Confirm
              trigger={t('deck.makeDefault')}
              title={t('deck.makeDefaultTitle')}
              yes={t('deck.makeDefaultYes')}
              fields={{ intent: 'default' }}
            >
              {t('deck.makeDefaultMore')}
            </Confirm>
          </li>
        )}
        {untouched ? null : (
          <li>
            <Confirm
              trigger={t('deck.remake')}
              title={t('deck.remakeTitle')}
              yes={t('deck.remakeYes')}
              fields={{ intent: 'remake' }}
            >
              {t('deck.remakeMore')}
            </Confirm>
          </li>
        )}
        {hasOwnDefault ? (
          <li>
            <Confirm
              trigger={t('deck.dropDefault')}
              title={t('deck.dropDefault')}
              yes={t('deck.makeDefaultYes')}
              fields={{ intent: 'ownOrder' }}
            >
              {t('deck.droppedDefault')}
            </Confirm>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}
