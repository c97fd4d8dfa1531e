import type { Scope } from '../../identity/scope.ts'
import { findOpenDay } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { RecapBackend } from '../open-days-backend.ts'
import { judgePromise } from '../promises/judge-promise.ts'
import { answerInRecap } from '../room/moderate-question.ts'
import { exportSlides } from './export-slides/export-slides.ts'
import { readRecap, requireClosed } from './read-recap.ts'
import { sendRecap } from './send-recap.ts'

/** What came of an open day: for everyone of the project to read, for the delivery team to complete and to send. */
export function createRecap(tools: OpenDayTools): RecapBackend {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(tools, scope, project, openDay, 'readBoard')
  const findAsTeam = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(tools, scope, project, openDay, 'runOpenDays')
  return {
    async get(scope, project, openDay) {
      const found = await find(scope, project, openDay)
      return readRecap(tools, found, found.can.readInternal ? 'team' : 'customer')
    },
    async getPack(scope, project, openDay) {
      const found = await find(scope, project, openDay)
      const recap = await readRecap(tools, found, 'customer')
      return { recap, sealed: requireClosed(found.openDay).sealedBoard }
    },
    async answer(scope, project, key, question, answer) {
      const { openDay } = await findAsTeam(scope, project, key)
      await answerInRecap(tools, requireClosed(openDay).id, question, answer)
    },
    async judge(scope, key, openDayKey, promise, judgement) {
      const { project, openDay } = await findAsTeam(scope, key, openDayKey)
      requireClosed(openDay)
      await judgePromise(tools, project, promise, judgement)
    },
    async saveSummary(scope, project, key, summary) {
      const { openDay } = await findAsTeam(scope, project, key)
      const { id } = requireClosed(openDay)
      await tools.database.openDay.update({ where: { id }, data: { summary } })
    },
    async send(scope, key, openDayKey) {
      const found = await findAsTeam(scope, key, openDayKey)
      return sendRecap(tools, found.project, found.openDay, await readRecap(tools, found, 'customer'))
    },
    async exportSlides(scope, key, openDayKey, say) {
      const { project, openDay, can } = await find(scope, key, openDayKey)
      if (!can.runOpenDays) requireClosed(openDay)
      return exportSlides(tools, project, openDay, say)
    },
  }
}
