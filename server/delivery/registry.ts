import { action } from './action/kind.ts'
import { change } from './change/kind.ts'
import { commitment } from './commitment/kind.ts'
import { declaration } from './declaration/kind.ts'
import { issue } from './issue/kind.ts'
import type { Kind } from './kind.ts'
import { milestone } from './milestone/kind.ts'
import { response } from './response/kind.ts'
import { survey } from './survey/kind.ts'
import { test } from './test/kind.ts'

const all = [milestone, test, issue, response, change, action, declaration, survey, commitment]

/** Every kind by name. */
export const kinds: ReadonlyMap<string, Kind> = new Map(all.map((kind) => [kind.name, kind as Kind]))
export const kindNames = all.map((kind) => kind.name)
