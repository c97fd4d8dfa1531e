import type { Severity } from '../../../server/contract/board.ts'
import { curveThrough, stepsAt } from '../curve-through.ts'
import { seededRandom } from '../seeded-random.ts'
import { simulateIssues } from '../simulate-issues.ts'
import { type IssueStory, nameIssues } from '../tell-issue.ts'
import { issueDescriber } from './describe-issue.ts'

const lesserSeverities: [Severity, number][] = [
  ['major', 38],
  ['minor', 44],
  ['trivial', 18],
]

/**
 * The roll-out's issues: few until the pilot is tested, a peak in the weeks after its go-live, fewer every week since.
 * Critical ones run their own course, so that what an executive reads first is what the story means to say.
 */
export const erpIssues = (): IssueStory[] => {
  const random = seededRandom('erp issues 67')
  const describe = issueDescriber(random)
  const critical = simulateIssues({
    random,
    firstDay: -94,
    open: curveThrough([-94, 0], [-80, 4], [-66, 6], [-50, 4], [-42, 5], [-31, 8], [-14, 8], [-10, 7], [-4, 3], [0, 2]),
    wobble: 1,
    arrivals: stepsAt([-94, 0.5], [-50, 0.35], [-8, 0]),
    reopenShare: 0.1,
    describe: (day) => describe(day, 'critical'),
  })
  const lesser = simulateIssues({
    random,
    firstDay: -165,
    open: curveThrough(
      [-165, 0],
      [-130, 6],
      [-96, 10],
      [-80, 34],
      [-66, 54],
      [-60, 57],
      [-52, 51],
      [-44, 52],
      [-31, 57],
      [-22, 53],
      [-10, 43],
      [0, 35],
    ),
    wobble: 2.5,
    arrivals: stepsAt([-165, 0.4], [-95, 3.1], [-60, 2], [-44, 3], [-30, 2.3], [-10, 1.8]),
    reopenShare: 0.12,
    describe: (day) => describe(day, random.pickWeighted(lesserSeverities, ([, weight]) => weight)[0]),
  })
  return nameIssues(random, 'ERP', [...critical, ...lesser])
}
