import { openOutbox } from '../../server/outbox/outbox.ts'
import { dayOf } from '../../server/platform/civil-day.ts'
import type { Services } from '../../server/services/services.ts'
import { settleInvitation } from '../../server/surveys/sending/settle-invitation.ts'
import { arrived } from './open-demo-services.ts'

/** The services as they were at a moment of the story. */
export interface StoryTime {
  then: Services
  /** Goes to a moment, in milliseconds since 1970. */
  at(moment: number): void
  close(): Promise<void>
}

/** The same services in the past: boards are those of that day, and the mails of that time arrived. */
export function storyTime(services: Services, timeZone: string): StoryTime {
  const { database, sealer, boards } = services
  let now = services.clock()
  const clock = () => now
  const outbox = openOutbox({ database, sealer, clock, transport: arrived, onSettled: settleInvitation })
  return {
    then: {
      ...services,
      clock,
      outbox,
      boards: { readBoard: (project, asOf = dayOf(now, timeZone)) => boards.readBoard(project, asOf) },
    },
    at(moment) {
      now = moment
    },
    close: () => outbox.close(),
  }
}
