import type { SectionName } from '#contract/board'
import { action } from './action/fact'
import { change } from './change/fact'
import { commitment } from './commitment/fact'
import type { FactPages } from './fact'
import { issue } from './issue/fact'
import { milestone } from './milestone/fact'
import { response } from './response/fact'
import { test } from './test/fact'

/** Every kind of fact that the app shows, by its section of the board and in the board's order: the only list. */
export const facts = {
  milestones: milestone,
  uat: test,
  issues: issue,
  changes: change,
  actions: action,
  satisfaction: response,
  commitments: commitment,
} satisfies Record<SectionName, FactPages>

export const allFacts: readonly FactPages[] = Object.values(facts)

const pageOf = ({ page }: FactPages) => (page ? [page] : [])
/** The pages of a project that are of one kind of fact each, in the order of the navigation. */
export const factPages = allFacts.flatMap(pageOf).sort((a, b) => a.place - b.place)
