import { childrenNamed, childText, readElements, type XmlElement } from '../formats/read-elements.ts'
import type { PlannedTask, ReadDay } from './planned-task.ts'

/** As much as is kept of a name. */
const textLength = 2_000

/** The finish in the baseline that people mean: number 0; a task has up to ten more. */
function baselineFinish(task: XmlElement): string | null {
  const baseline = childrenNamed(task, 'Baseline').find((one) => (childText(one, 'Number') ?? '0') === '0')
  return baseline ? childText(baseline, 'Finish') : null
}

const isSet = (task: XmlElement, name: string) => ['1', 'true'].includes(childText(task, name) ?? '')
const isUnset = (task: XmlElement, name: string) => ['0', 'false'].includes(childText(task, name) ?? '')

/** The tasks of a plan of Microsoft Project, saved as XML: `UID` is what they are known by, `ID` is where they stand. */
export async function* readMspdi(texts: AsyncIterable<string>, readDay: ReadDay): AsyncGenerator<PlannedTask> {
  /** Names of the tasks above, by their level in the outline. */
  const above: string[] = []
  for await (const { element: task, ancestors } of readElements(texts, { names: ['Task'], textLength })) {
    if (ancestors.at(-1)?.name !== 'Tasks') continue
    const id = childText(task, 'UID')
    const name = childText(task, 'Name')
    // An empty line of the plan carries dates all the same; the task 0 is the plan itself.
    if (id === null || name === null || isSet(task, 'IsNull')) continue
    const level = Math.max(0, Math.min(100, Number(childText(task, 'OutlineLevel') ?? 1) || 0))
    above.length = Math.min(above.length, level)
    const path = above.filter(Boolean)
    while (above.length < level) above.push('')
    above[level] = id === '0' ? '' : name
    // What was made inactive is shown crossed out and counts for nothing.
    if (id === '0' || isUnset(task, 'Active')) continue
    yield {
      id,
      name,
      path,
      isMilestone: isSet(task, 'Milestone'),
      plannedOn: readDay(baselineFinish(task)),
      forecastOn: readDay(childText(task, 'Finish')),
      completedOn: readDay(childText(task, 'ActualFinish')),
    }
  }
}
