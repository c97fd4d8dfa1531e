import type { Scope } from '../../identity/scope.ts'
import { findProject } from '../../surveys/find-project.ts'
import { findOpenDay } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { DeckBackend } from '../open-days-backend.ts'
import { getDeck } from './get-deck.ts'
import { addImage, getImage } from './images.ts'
import { readStage } from './read-stage.ts'
import { saveDefault } from './save-default.ts'
import { remakeDeck, saveDeck } from './save-deck.ts'

/** What is shown: the deck, its pictures, and what its slides are drawn from. */
export function createDeck(tools: OpenDayTools): DeckBackend {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(tools, scope, project, openDay, 'runOpenDays')
  return {
    async getDeck(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return getDeck(tools, project, openDay)
    },
    async saveDeck(scope, key, openDayKey, form) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await saveDeck(tools, project, openDay, form)
    },
    async remakeDeck(scope, key, openDayKey) {
      const { openDay } = await find(scope, key, openDayKey)
      await remakeDeck(tools, openDay)
    },
    async saveDefault(scope, key, openDayKey) {
      if (openDayKey !== null) {
        const { openDay } = await find(scope, key, openDayKey)
        return saveDefault(tools, openDay.projectId, openDay)
      }
      const { project } = await findProject(tools, scope, key, 'runOpenDays')
      return saveDefault(tools, project.id, null)
    },
    async addImage(scope, key, openDayKey, bytes) {
      const { project } = await find(scope, key, openDayKey)
      return addImage(tools, project.id, bytes)
    },
    async getImage(scope, key, image) {
      const { project } = await findProject(tools, scope, key, 'readBoard')
      return getImage(tools, project.id, image)
    },
    async getStage(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return readStage(tools, project, openDay)
    },
  }
}
