import type { BoardChange, MilestonesView, MilestoneView } from '../../contract/board.ts'
import type { MilestoneChange } from './section.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import type { SectionChange } from '../fact.ts'
import { besideEarlier, goneFrom } from '../told-things.ts'
import { decidingMilestones, nextOf } from './next-milestone.ts'
import { dueOn } from '../../contract/board/milestone-dates.ts'

type Change = SectionChange<'milestones'>
type About = Pick<BoardChange, 'decides' | 'key'>
const change = (mark: BoardChange['mark'], said: MilestoneChange, about: About = {}): Change => ({
  ...said,
  section: 'milestones',
  mark,
  ...about,
})

/** Milestones that were reached, moved, added or taken away. */
export function milestoneChanges(before: MilestonesView, after: MilestonesView): Change[] {
  const goLives = decidingMilestones(after.items, 'go-live')
  const goLive = nextOf(goLives) ?? goLives.at(-1)
  const about = ({ key, gate }: MilestoneView): About => {
    if (key === goLive?.key) return { key, decides: 'go-live' }
    return gate ? { key, decides: 'gate' } : { key }
  }
  // Not one by one where the plan itself is new.
  const told =
    before.total === 0
      ? []
      : besideEarlier(before.items, after.items).flatMap(([was, is]) => changeOf(was, is, about(is)))
  const removed = goneFrom(before.items, after.items).map(({ title }) =>
    change(null, { code: 'milestone-removed', params: { title } }),
  )
  return [...told, ...removed]
}

function changeOf(was: MilestoneView | undefined, is: MilestoneView, about: About): Change[] {
  const { title, completedOn } = is
  if (completedOn && !was?.completedOn)
    return [change('good', { code: 'milestone-completed', params: { title, date: completedOn } }, about)]
  const date = dueOn(is)
  if (!was) return [change(null, { code: 'milestone-added', params: { title, date } }, about)]
  const from = dueOn(was)
  if (!from || !date || from === date) return []
  const days = daysBetween(from, date)
  const mark = days > 0 ? 'attention' : 'good'
  return [change(mark, { code: 'milestone-moved', params: { title, from, to: date, days } }, about)]
}
