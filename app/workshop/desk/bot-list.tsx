import type { BotLine } from '#contract/surveys/views'
import { useWords } from '~/words/say'
import { Confirm } from '~/ui/form/confirm'

/** The group chats that hear of a survey. */
export function BotList({ bots }: { bots: BotLine[] }) {
  const { t } = useWords()
  if (bots.length === 0) return <p className="text-[14px]/[22px] text-ink-soft">{t('surveys.bots.none')}</p>
  return (
    <ul>
      {bots.map(({ id, name, vendor }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2.5 first:border-t-0 first:pt-0"
        >
          <span className="min-w-0">
            {name} <span className="text-[13px]/5 text-ink-soft">· {t(`surveys.bots.vendors.${vendor}`)}</span>
          </span>
          <span className="text-[14px]/[22px] text-ink-soft">
            <Confirm
              trigger={t('surveys.bots.remove')}
              title={t('surveys.bots.removeTitle', { name })}
              yes={t('surveys.bots.removeYes')}
              fields={{ intent: 'remove-bot', bot: id }}
            >
              {t('surveys.bots.removeMore')}
            </Confirm>
          </span>
        </li>
      ))}
    </ul>
  )
}
