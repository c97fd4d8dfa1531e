import type { Severity } from '../../server/contract/board.ts'
import { freshPicker } from './pick-fresh.ts'
import type { Random } from './seeded-random.ts'
import type { IssueAbout } from './tell-issue.ts'
import { titleIssue } from './title-issue.ts'

export interface FoundIn {
  module: string
  words: readonly (readonly [zh: string, en: string])[]
}

const severities: [Severity, number][] = [
  ['major', 25],
  ['minor', 55],
  ['trivial', 20],
]

/** Makes up the issues of a small project: nothing critical, everywhere alike. */
export const simpleDescriber = (random: Random, found: readonly FoundIn[], site: string | null) => {
  const taken = new Set<string>()
  const pickFresh = freshPicker(random)
  return (): IssueAbout => {
    const { module, words } = random.pick(found)
    const [severity] = random.pickWeighted(severities, ([, weight]) => weight)
    const title = titleIssue(random, taken, pickFresh(words), null)
    return { title, severity, module, site, milestone: null, internal: false, ease: 1 }
  }
}
