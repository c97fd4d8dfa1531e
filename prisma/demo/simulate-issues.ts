import type { Curve } from './curve-through.ts'
import type { Random } from './seeded-random.ts'

/** What an issue went through, in working days. Several changes never fall on one day. */
export interface IssueLife<About> {
  about: About
  openedDay: number
  changes: { day: number; to: 'open' | 'closed' }[]
}

export interface IssueFlow<About> {
  random: Random
  firstDay: number
  /** Open issues at the end of a day: the course that closing follows. */
  open: Curve
  /** How far the course strays from its line; it calms down towards today. */
  wobble: number
  /** New issues a day. */
  arrivals: Curve
  /** The share of closed issues that come back once. */
  reopenShare: number
  /** What an issue opened on that day is about; those with less `ease` stay open longer. */
  describe: (day: number) => About
}

interface Open<About> {
  life: IssueLife<About>
  since: number
}

const countOf = (random: Random, rate: number) => Math.floor(rate * (0.5 + random.next()) + random.next())

/** Opens, closes and reopens issues day by day up to the last working day so that the open ones follow the course. */
export const simulateIssues = <About extends { ease: number }>(flow: IssueFlow<About>): IssueLife<About>[] => {
  const { random } = flow
  const lives: IssueLife<About>[] = []
  const comingBack = new Map<number, IssueLife<About>[]>()
  let open: Open<About>[] = []

  for (let day = flow.firstDay; day <= 0; day++) {
    const back = comingBack.get(day) ?? []
    for (const life of back) life.changes.push({ day, to: 'open' })
    open.push(...back.map((life) => ({ life, since: day })))

    const stray = (random.next() - random.next()) * flow.wobble * Math.min(1, -day / 8)
    const aim = Math.max(0, Math.round(flow.open(day) + stray))
    const arrivals = Math.max(countOf(random, flow.arrivals(day)), aim - open.length)
    for (let i = 0; i < arrivals; i++) {
      const life: IssueLife<About> = { about: flow.describe(day), openedDay: day, changes: [] }
      lives.push(life)
      open.push({ life, since: day })
    }

    while (open.length > aim) {
      const ripe = open.filter(({ since }) => since < day)
      if (ripe.length === 0) break
      const { life } = random.pickWeighted(ripe, (one) => one.life.about.ease * Math.sqrt(day - one.since))
      open = open.filter((one) => one.life !== life)
      const returnsOn = day + random.whole(2, 9)
      if (life.changes.length === 0 && random.chance(flow.reopenShare) && returnsOn <= 0) {
        comingBack.set(returnsOn, [...(comingBack.get(returnsOn) ?? []), life])
      }
      life.changes.push({ day, to: 'closed' })
    }
  }
  return lives
}

/** Whether the issue was open at the end of that working day. */
export const wasOpenOn = (life: IssueLife<unknown>, day: number) =>
  life.openedDay <= day && (life.changes.findLast((change) => change.day <= day)?.to ?? 'open') === 'open'
