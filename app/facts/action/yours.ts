import type { ActionsView } from '#section/action'

/** What the customer is asked for, in the order of its due dates. */
export const openOnYourSide = ({ items }: ActionsView) => items.filter(({ asked }) => asked)

/** What is open and not asked of the customer: internal things too, whoever they wait on. */
export const openOnOurSide = ({ items }: ActionsView) =>
  items.filter(({ status, asked }) => status === 'open' && !asked)

export const finished = ({ items }: ActionsView) => items.filter(({ status }) => status === 'done')
