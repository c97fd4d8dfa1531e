import type { Named } from '../board/get-board.ts'
import { DaylightError } from '../contract/errors.ts'
import type { ThingRequest, ThingView } from '../contract/things.ts'
import type { ThingReading } from '../facts/read-thing.ts'
import { dayOf } from '../platform/civil-day.ts'
import type { Granted } from '../projects/granted.ts'
import type { ProcessServices } from './context.ts'

/**
 * One thing of a project, by a name that says everything it is made from: it changes with the board's revision and with the day,
 * and a customer's is another than the team's. Reading it throws `not_found` for what there is not, and for what is not for the
 * reader, alike.
 */
export async function nameThing(
  { boards, readLarge, clock }: Pick<ProcessServices, 'boards' | 'readLarge' | 'clock'>,
  project: Granted,
  { kind, key, page = 1 }: ThingRequest,
): Promise<Named<ThingView>> {
  const today = dayOf(clock(), project.timeZone)
  const { name } = await boards.nameBoard(project)
  return {
    name: JSON.stringify([name, today, kind, key, page]),
    async read() {
      const of: ThingReading = { project, kind, key, page, today }
      const thing = await readLarge<ThingView | null>(project.asker, { kind: 'thing', of })
      if (!thing) throw new DaylightError('not_found', { code: 'no_thing' })
      return thing
    },
  }
}
