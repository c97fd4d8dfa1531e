import type { Severity } from '../../../server/contract/board.ts'
import { interfaces, masterData, modules } from '../modules.ts'
import { freshPicker } from '../pick-fresh.ts'
import type { Random } from '../seeded-random.ts'
import type { IssueAbout } from '../tell-issue.ts'
import { titleIssue } from '../title-issue.ts'
import { internalTitles, subjects, type Subjects } from './issue-subjects.ts'
import { bothNames, plants } from './plants.ts'

type Area = keyof typeof subjects

const moduleOf: Record<Area, string> = { ...modules, masterData, interfaces }

/** The working days on which the pilot and the second wave began to be tested. */
export const pilotTestingFrom = -95
export const wave2TestingFrom = -27

// Before anything is tested, issues come from reviews; afterwards they follow whoever is testing or has gone live.
const areasOn = (day: number): [Area, number][] => [
  ['finance', 22],
  ['supplyChain', 30],
  ['production', 26],
  ['masterData', day < pilotTestingFrom ? 6 : day < -45 ? 12 : 20],
  ['interfaces', 7],
]
const sitesOn = (day: number): [string, number][] =>
  day < -45
    ? [
        [plants.suzhou1, 5],
        [plants.suzhou2, 4],
      ]
    : [
        [plants.suzhou1, day < wave2TestingFrom ? 4 : 1],
        [plants.suzhou2, day < wave2TestingFrom ? 4 : 1],
        [plants.foshan, 4],
        [plants.wuxi, 1.5],
        [plants.ningbo, 1.5],
        [plants.dongguan, 1.5],
      ]

const easeOf: Record<Severity, number> = { critical: 1, major: 1.5, minor: 1, trivial: 0.75 }

const candidatesFor = (random: Random, { grave, usual, trivial }: Subjects, severity: Severity) => {
  if (severity === 'trivial') return trivial
  return severity === 'critical' || (severity === 'major' && random.chance(0.4)) ? grave : usual
}

/** Makes up issues one by one; two never carry the same title. */
export const issueDescriber = (random: Random) => {
  const taken = new Set<string>()
  const pickFresh = freshPicker(random)
  const internal = [...internalTitles]
  return (day: number, severity: Severity): IssueAbout => {
    const milestone = day < pilotTestingFrom ? null : day < -45 ? 'uat-1' : day < wave2TestingFrom ? null : 'uat-2'
    if (severity !== 'critical' && day >= pilotTestingFrom && internal.length > 0 && random.chance(0.03)) {
      const title = internal.shift()!
      return { title, severity, module: interfaces, site: null, milestone, internal: true, ease: 0.6 }
    }
    const [area] = random.pickWeighted(areasOn(day), ([, weight]) => weight)
    const isDesign = day < pilotTestingFrom
    // Foshan's records are what the second wave waits for: filed there by preference, and closed slowly.
    const [site] =
      area === 'masterData' && day >= -45 && random.chance(0.7)
        ? [plants.foshan]
        : random.pickWeighted(sitesOn(day), ([, weight]) => weight)
    const isFoshanData = area === 'masterData' && site === plants.foshan
    return {
      title: titleIssue(
        random,
        taken,
        pickFresh(candidatesFor(random, subjects[area], severity)),
        isDesign ? null : bothNames(site),
      ),
      severity,
      module: moduleOf[area],
      site: isDesign ? null : site,
      milestone,
      internal: false,
      ease: easeOf[severity] * (isFoshanData ? 0.3 : 1),
    }
  }
}
