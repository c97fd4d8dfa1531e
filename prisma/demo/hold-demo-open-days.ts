import type { Database } from '../../server/platform/database.ts'
import type { Environment } from '../../server/platform/environment.ts'
import { type Granted, grantOwnWork } from '../../server/projects/granted.ts'
import type { Services } from '../../server/services/services.ts'
import { saveTemplate } from '../../server/surveys/templates/save-template.ts'
import { getTemplate } from '../../server/surveys/templates/template-view.ts'
import { nextDeck } from './erp-rollout/next-deck.ts'
import { heldOpenDays, openDayPlan, openDayTimes } from './erp-rollout/open-days.ts'
import { owners } from './erp-rollout/owners.ts'
import { openDemoServices } from './open-demo-services.ts'
import { storyCalendar } from './story-calendar.ts'
import { storyTokens } from './story-tokens.ts'
import { tellOpenDays } from './tell-open-days.ts'

/** The open days of the roll-out, in a story that ends on `today`. */
export async function holdDemoOpenDays(environment: Environment, database: Database, today: string): Promise<void> {
  console.log(`Holding its ${heldOpenDays.length} open days`)
  const { id } = await database.project.findUniqueOrThrow({ where: { key: 'erp-rollout' } })
  const calendar = storyCalendar(today)
  const firstOn = calendar.planDay([heldOpenDays[0]!.week, 0])
  // Nobody is written to; the server itself watches for what is new.
  const { services, close } = await openDemoServices(environment, {
    clock: Date.now,
    tokens: storyTokens('open days'),
    transport: null,
  })
  try {
    const story = {
      plan: openDayPlan,
      times: openDayTimes,
      held: heldOpenDays,
      firstOn,
      deck: nextDeck,
      preparedOn: calendar.workday(-2),
    }
    const project = await grantOwnWork(services.sql, id)
    await tellOpenDays(services, project, story)
    await askFromNowOn(services, project)
  } finally {
    await close()
  }
}

/** The survey about an open day goes out by itself from the next one on. */
async function askFromNowOn(services: Services, project: Granted<'manageSurveys'>): Promise<void> {
  const { occasion, rule, design } = await getTemplate(project, services, 'open-day')
  await saveTemplate(
    project,
    services,
    'open-day',
    { occasion, rule: { ...rule, automatic: true }, design },
    owners.pmo,
  )
}
