import type { Scope } from '../../identity/scope.ts'
import { requireProject } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { findOpenDay } from '../day/find-open-day.ts'
import type { DeckBackend } from '../day/open-days-backend.ts'
import { getDeck } from './get-deck.ts'
import { addImage, getImage } from './images.ts'
import { readStage } from './read-stage.ts'
import { remakeDeck, saveDeck } from './save-deck.ts'
import { saveDefault } from './save-default.ts'

/** What is shown: the deck, its pictures, and what its slides are drawn from. */
export function createDeck(services: Services): DeckBackend {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(services, scope, project, openDay, 'runOpenDays')
  return {
    async getDeck(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return getDeck(project, services, openDay)
    },
    async saveDeck(scope, key, openDayKey, form) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await saveDeck(project, services, openDay, form)
    },
    async remakeDeck(scope, key, openDayKey) {
      const { openDay } = await find(scope, key, openDayKey)
      await remakeDeck(services, openDay)
    },
    async saveDefault(scope, key, openDayKey) {
      if (openDayKey !== null) {
        const { project, openDay } = await find(scope, key, openDayKey)
        return saveDefault(project, services, openDay)
      }
      const project = await requireProject(scope, services.sql, key, 'runOpenDays')
      return saveDefault(project, services, null)
    },
    async addImage(scope, key, openDayKey, bytes) {
      const { project } = await find(scope, key, openDayKey)
      return addImage(project, services, bytes)
    },
    async getImage(scope, key, image) {
      const project = await requireProject(scope, services.sql, key, 'readBoard')
      return getImage(project, services, image)
    },
    async getStage(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return readStage(project, services, openDay)
    },
  }
}
