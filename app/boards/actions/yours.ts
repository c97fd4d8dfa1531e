import type { ActionsView } from '#contract/board'

/** What waits for the customer, in the order of its due dates. */
export const openOnYourSide = ({ items }: ActionsView) =>
  items.filter(({ status, waitingOn }) => status === 'open' && waitingOn === 'customer')

export const openOnOurSide = ({ items }: ActionsView) =>
  items.filter(({ status, waitingOn }) => status === 'open' && waitingOn === 'vendor')

export const finished = ({ items }: ActionsView) => items.filter(({ status }) => status === 'done')
