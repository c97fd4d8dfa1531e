import type { Scope } from '../../identity/scope.ts'
import type { Services } from '../../services/services.ts'
import { findOpenDay } from '../day/find-open-day.ts'
import type { RecapBackend } from '../day/open-days-backend.ts'
import { judgePromise } from '../promises/judge-promise.ts'
import { answerInRecap } from '../talk/moderate-question.ts'
import { exportSlides } from './export-slides/export-slides.ts'
import { readPack, readRecap, requireClosed } from './read-recap.ts'
import { sendRecap } from './send-recap.ts'

/** What came of an open day: for everyone of the project to read, for the delivery team to complete and to send. */
export function createRecap(services: Services): RecapBackend {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(services, scope, project, openDay, 'readBoard')
  const findAsTeam = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(services, scope, project, openDay, 'runOpenDays')
  return {
    async get(scope, project, openDay) {
      const found = await find(scope, project, openDay)
      return readRecap(found.project, services, found.openDay, found.can.readInternal ? 'team' : 'customer')
    },
    async getPack(scope, project, openDay) {
      const found = await find(scope, project, openDay)
      return readPack(found.project, services, found.openDay)
    },
    async exportPack(scope, key, openDayKey, language, render) {
      const { project, openDay } = await find(scope, key, openDayKey)
      const pack = await readPack(project, services, openDay)
      if (!services.hasBuiltPages) return new TextEncoder().encode(await render(pack, language))
      // People are named in it, who may be forgotten meanwhile.
      return services.makeFile(project.asker, { kind: 'pack', of: { pack, language }, kept: false })
    },
    async answer(scope, project, key, question, answer) {
      const { openDay } = await findAsTeam(scope, project, key)
      await answerInRecap(services, requireClosed(openDay).id, question, answer)
    },
    async judge(scope, key, openDayKey, promise, judgement) {
      const { project, openDay } = await findAsTeam(scope, key, openDayKey)
      requireClosed(openDay)
      await judgePromise(project, services, promise, judgement)
    },
    async saveSummary(scope, project, key, summary) {
      const { openDay } = await findAsTeam(scope, project, key)
      const { id } = requireClosed(openDay)
      await services.database.openDay.update({ where: { id }, data: { summary } })
    },
    async send(scope, key, openDayKey) {
      const found = await findAsTeam(scope, key, openDayKey)
      return sendRecap(
        found.project,
        services,
        found.openDay,
        await readRecap(found.project, services, found.openDay, 'customer'),
      )
    },
    async exportSlides(scope, key, openDayKey, say) {
      const { project, openDay, can } = await find(scope, key, openDayKey)
      if (!can.runOpenDays) requireClosed(openDay)
      return exportSlides(project, services, openDay, say)
    },
  }
}
