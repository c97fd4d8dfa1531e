import type { SendingRule } from '#contract/surveys/forms'
import { writeRecipients } from './write-recipients'

/** A rule as it stands in its fields, right or wrong. */
export interface EnteredRule extends Pick<SendingRule, 'automatic' | 'to' | 'anonymous' | 'openLink' | 'bots'> {
  list: string
  openForDays: string
  remindOn: string
}

/** A rule that is kept, to be changed. */
export const enterRule = ({ recipients, openForDays, remindOn, ...rule }: SendingRule): EnteredRule => ({
  ...rule,
  list: writeRecipients(recipients),
  openForDays: String(openForDays),
  remindOn: remindOn.join(', '),
})

/** What was entered in the fields of `RuleFields`. */
export function readEntered(form: FormData): EnteredRule {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const bots = form.getAll('bots').filter((bot) => typeof bot === 'string')
  return {
    automatic: text('automatic') === 'yes',
    to: text('to') === 'list' ? 'list' : 'sponsors',
    list: text('list'),
    anonymous: text('anonymous') === 'yes',
    openForDays: text('openForDays'),
    remindOn: text('remindOn'),
    // A group chat can only be told an address that is open to its members.
    openLink: text('openLink') === 'yes' || bots.length > 0,
    bots,
  }
}
