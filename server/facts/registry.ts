import type { JudgedSection, SectionName } from '../contract/board.ts'
import { action } from './action/fact.ts'
import { change } from './change/fact.ts'
import { commitment } from './commitment/fact.ts'
import { declaration } from './declaration/fact.ts'
import type { Fact, Section } from './fact.ts'
import { issue } from './issue/fact.ts'
import { milestone } from './milestone/fact.ts'
import { response } from './response/fact.ts'
import { survey } from './survey/fact.ts'
import { test } from './test/fact.ts'

/** Every kind of fact, in the order of the board. */
const all = [milestone, test, issue, change, action, response, commitment, declaration, survey]

/** Every kind of fact by its name. */
export const facts: ReadonlyMap<string, Fact> = new Map(all.map((fact) => [fact.name, fact as unknown as Fact]))
export const kindNames = all.map(({ name }) => name)

/** The sections of the board, in its order, each with the kind of fact that it is of. */
export const sections = [...facts.values()].flatMap(({ name: kind, section }) =>
  section ? [{ kind, ...section }] : [],
)

/** Those that are judged. */
export const judgedSections = sections.filter(
  (section): section is typeof section & { name: JudgedSection } & Required<Pick<Section, 'reasons'>> =>
    section.reasons !== undefined,
)

/** Fails to compile where the contract names a section that no kind here has. */
type Missing = Exclude<SectionName, NonNullable<(typeof all)[number]['section']>['name']>
export const everySectionIsHere: [Missing] extends [never] ? true : Missing = true
