import type { Scope } from '../../identity/scope.ts'
import type { Services } from '../../services/services.ts'
import { findOpenDay } from '../day/find-open-day.ts'
import type { RoomBackend } from '../day/open-days-backend.ts'
import { tellRoom } from '../day/tell-room.ts'
import { judgeInRoom } from '../promises/judge-promise.ts'
import { removePromise, savePromise } from '../promises/save-promise.ts'
import { closeOpenDay } from './close-open-day.ts'
import { addDecision, removeDecision } from './decisions.ts'

type Outcomes = Pick<
  RoomBackend,
  'addDecision' | 'removeDecision' | 'savePromise' | 'removePromise' | 'judgePromise' | 'close'
>

/** What is written down in the room and what ends it, for the delivery team. */
export function createOutcomes(services: Services): Outcomes {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(services, scope, project, openDay, 'runOpenDays')
  return {
    async addDecision(scope, project, key, form) {
      const { openDay } = await find(scope, project, key)
      await addDecision(services, openDay, form)
      await tellRoom(services, openDay.id, 'outcomes')
    },
    async removeDecision(scope, project, key, decision) {
      const { openDay } = await find(scope, project, key)
      await removeDecision(services, openDay, decision)
      await tellRoom(services, openDay.id, 'outcomes')
    },
    async savePromise(scope, project, key, id, form) {
      const { openDay } = await find(scope, project, key)
      await savePromise(services, openDay, id, form)
      await tellRoom(services, openDay.id, 'outcomes')
    },
    async removePromise(scope, project, key, id) {
      const { openDay } = await find(scope, project, key)
      await removePromise(services, openDay, id)
      await tellRoom(services, openDay.id, 'outcomes')
    },
    async judgePromise(scope, key, openDayKey, id, judgement) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await judgeInRoom(project, services, openDay.id, id, judgement)
    },
    async close(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await closeOpenDay(project, services, openDay)
    },
  }
}
