import type { Severity } from '../../server/contract/board.ts'
import type { StoryEvent } from './number-updates.ts'
import type { Random } from './seeded-random.ts'
import type { IssueLife } from './simulate-issues.ts'
import { instantAtWork, type StoryCalendar } from './story-calendar.ts'

export interface IssueAbout {
  title: string
  severity: Severity
  module: string
  site: string | null
  milestone: string | null
  internal: boolean
  ease: number
}

export type IssueStory = IssueLife<IssueAbout> & { key: string }

const filedAs: Record<Severity, Severity> = { critical: 'major', major: 'minor', minor: 'major', trivial: 'minor' }

// One issue's day: people triage in the morning, start work at noon and close in the afternoon. The three never
// overlap, so that no revision of an issue has to share its instant with another.
const triageTime = [515, 690] as const
const workTime = [700, 770] as const
const changeTime = [780, 1169] as const

/** An issue's life as its tracker sends it: the filing whole, then only what changed. */
export const tellIssue = (
  random: Random,
  calendar: StoryCalendar,
  issue: IssueStory,
  browseUrl: string,
): StoryEvent[] => {
  const { key, about, openedDay, changes } = issue
  const events: StoryEvent[] = []
  const tell = (day: number, [from, until]: readonly [number, number], data: StoryEvent['data']) =>
    events.push({
      kind: 'issue',
      key,
      at: instantAtWork(random, calendar.workday(day), from, until),
      data,
      ...(about.internal && { visibility: 'internal' as const }),
    })

  const closedDay = changes[0]?.day ?? 0
  const isTriaged = openedDay < 0
  const filed = isTriaged && random.chance(0.28) ? filedAs[about.severity] : about.severity
  const isUnrated = isTriaged && random.chance(0.1)
  const isUnplaced = isTriaged && about.site !== null && random.chance(0.12)
  tell(openedDay, changeTime, {
    title: about.title,
    status: 'open',
    ...(!isUnrated && { severity: filed }),
    module: about.module,
    ...(!isUnplaced && about.site !== null && { site: about.site }),
  })
  events[0]!.url = `${browseUrl}/${key}`

  if (isTriaged) {
    tell(openedDay + 1, triageTime, {
      ...((isUnrated || filed !== about.severity) && { severity: about.severity }),
      ...(isUnplaced && { site: about.site }),
      ...(about.milestone !== null && { milestone: about.milestone }),
      // A tracker that tells every transition also tells those that change nothing for us, such as "in progress".
      status: 'open',
    })
  }
  for (let day = openedDay + 1; day <= closedDay; day += random.whole(3, 11)) {
    if (random.chance(0.75)) tell(day, workTime, { status: 'open' })
  }
  for (const { day, to } of changes) tell(day, changeTime, { status: to })
  return events
}

/** Issue keys in the order of opening; the gaps are the tasks that a tracker keeps for itself. */
export const nameIssues = (random: Random, prefix: string, lives: readonly IssueLife<IssueAbout>[]): IssueStory[] => {
  let number = 0
  return lives
    .toSorted((a, b) => a.openedDay - b.openedDay)
    .map((life) => ({ ...life, key: `${prefix}-${(number += random.chance(0.25) ? 2 : 1)}` }))
}
