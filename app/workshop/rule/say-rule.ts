import type { SendingRule } from '#contract/surveys/forms'
import type { BotLine } from '#contract/surveys/views'
import type { Words } from '~/words/say'

/** How a template is sent, as short facts: to whom, by name or not, how long, when reminded, where else. */
export function sayRule(
  { t, format }: Words,
  { to, recipients, anonymous, openForDays, remindOn, bots, openLink }: SendingRule,
  known: BotLine[],
): (string | null)[] {
  const chats = known.filter(({ id }) => bots.includes(id)).map(({ name }) => name)
  return [
    to === 'sponsors' ? t('surveys.rule.sponsors') : t('surveys.rule.list', { count: recipients.length }),
    t(anonymous ? 'surveys.rule.anonymous' : 'surveys.rule.named'),
    t('surveys.rule.open', { days: format.days(openForDays) }),
    remindOn.length
      ? t('surveys.rule.remind', { days: format.list(remindOn.map(String)) })
      : t('surveys.rule.noReminder'),
    openLink ? t('surveys.rule.openLink') : null,
    chats.length ? t('surveys.rule.bots', { names: format.list(chats) }) : null,
  ]
}
