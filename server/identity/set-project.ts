import type { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import type { projectSettingSchema } from '../contract/setup.ts'
import type { Database } from '../platform/database.ts'
import { requireSetup } from './require-setup.ts'
import type { Scope } from './scope.ts'

/**
 * Changes what is given of a project and gives all of it: boards show it from the next look on. `not_found` where there
 * is none with this key, `invalid` where it would go live before it starts, `conflict` for another time zone once there
 * are updates: it cut the days of every chart, of every board that was kept, and of what was sealed and sent.
 */
export async function setProject(
  scope: Scope,
  database: Pick<Database, 'project' | 'ledgerHead' | '$transaction'>,
  { key, ...given }: z.output<typeof projectSettingSchema>,
) {
  requireSetup(scope, 'manageCustomers')
  return database.$transaction(async (transaction) => {
    const project = await transaction.project.findUnique({ where: { key } })
    if (!project) throw new DaylightError('not_found', `no project ${key}`, { path: 'key' })
    const { startsOn = project.startsOn, goLiveOn = project.goLiveOn } = given
    if (startsOn && goLiveOn && goLiveOn < startsOn)
      throw new DaylightError('invalid', `it would go live on ${goLiveOn}, before it starts on ${startsOn}`, {
        path: given.goLiveOn ? 'goLiveOn' : 'startsOn',
      })
    const isMoved = given.timeZone !== undefined && given.timeZone !== project.timeZone
    if (isMoved && (await transaction.ledgerHead.count({ where: { projectId: project.id } })) > 0)
      throw new DaylightError(
        'conflict',
        `the days of every chart and kept board of ${key} were cut in ${project.timeZone}: add a project in ${given.timeZone} and push its updates there`,
        { path: 'timeZone' },
      )
    const select = { key: true, name: true, timeZone: true, startsOn: true, goLiveOn: true }
    return transaction.project.update({ where: { key }, data: given, select })
  })
}
