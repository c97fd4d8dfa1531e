import type { Database } from '../../server/platform/database.ts'
import type { Environment } from '../../server/platform/environment.ts'
import { readProject } from '../../server/surveys/find-project.ts'
import { heldOpenDays, openDayPlan, openDayTimes } from './erp-rollout/open-days.ts'
import { nextDeck } from './erp-rollout/next-deck.ts'
import { openDemoTools } from './open-demo-tools.ts'
import { storyCalendar } from './story-calendar.ts'
import { tellOpenDays } from './tell-open-days.ts'

/** The open days of the roll-out, in a story that ends on `today`. */
export async function holdDemoOpenDays(environment: Environment, database: Database, today: string): Promise<void> {
  console.log(`Holding its ${heldOpenDays.length} open days`)
  const { id } = await database.project.findUniqueOrThrow({ where: { key: 'erp-rollout' } })
  const calendar = storyCalendar(today)
  const firstOn = calendar.planDay([heldOpenDays[0]!.week, 0])
  const { tools, close } = openDemoTools(environment, database)
  try {
    const story = {
      plan: openDayPlan,
      times: openDayTimes,
      held: heldOpenDays,
      firstOn,
      deck: nextDeck,
      preparedOn: calendar.workday(-2),
    }
    await tellOpenDays(tools, await readProject(database, id), story)
  } finally {
    await close()
  }
}
