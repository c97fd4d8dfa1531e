import { DaylightError } from '../../contract/errors.ts'
import type { Scope } from '../../identity/scope.ts'
import { createLetter } from '../../notify/mails/letter.ts'
import { findProject } from '../../surveys/find-project.ts'
import { findOpenDay } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { ScheduleBackend } from '../open-days-backend.ts'
import { brandOf, calendarEvent, writeCalendar } from './calendar-event.ts'
import { renewFeed } from './calendar-feed.ts'
import { cancelOpenDay, endSeries } from './cancel-open-day.ts'
import { changeOpenDay, formOf } from './change-open-day.ts'
import { getOpenDay } from './get-open-day.ts'
import { insertOpenDay } from './insert-open-day.ts'
import { listOpenDays } from './list-open-days.ts'
import { mailDue, mailOpenDay } from './mail-due.ts'
import { openDayUrl } from './open-day-url.ts'
import { planSeries } from './plan-series.ts'
import { suggestPlan } from './suggest-plan.ts'
import { serializably } from '../../platform/serializably.ts'
import { tellRoom } from '../tell-room.ts'

/** When open days are and who comes: each function first asks whether the asker may. */
export function createSchedule(tools: OpenDayTools): ScheduleBackend {
  const asTeam = async (scope: Scope, key: string) => (await findProject(tools, scope, key, 'runOpenDays')).project
  const ofTeam = (scope: Scope, key: string, openDay: string) => findOpenDay(tools, scope, key, openDay, 'runOpenDays')
  /** What a change has people hear; what does not get out now does a minute later. */
  const tell = (what: string) => tools.background.run(what, mailDue(tools))
  return {
    async list(scope, key) {
      const { project, can } = await findProject(tools, scope, key, 'readBoard')
      return listOpenDays(tools, scope, project, can)
    },
    async get(scope, key, openDayKey) {
      const { openDay, can } = await findOpenDay(tools, scope, key, openDayKey, 'readBoard')
      return getOpenDay(tools, openDay, can)
    },
    suggest: async (scope, key) => suggestPlan(tools, await asTeam(scope, key)),
    async getForm(scope, key, openDayKey) {
      const { openDay } = await ofTeam(scope, key, openDayKey)
      return { form: formOf(openDay), series: openDay.seriesId }
    },
    async plan(scope, key, form) {
      const project = await asTeam(scope, key)
      const { key: planned } = await serializably(tools.database, (transaction) =>
        insertOpenDay(tools, transaction, project, form),
      )
      return planned
    },
    planSeries: async (scope, key, form) => planSeries(tools, await asTeam(scope, key), form),
    async change(scope, key, openDayKey, form, following = false) {
      const { project, openDay } = await ofTeam(scope, key, openDayKey)
      await changeOpenDay(tools, project, openDay.id, form, following)
      tell('mailing a change')
    },
    async cancel(scope, key, openDayKey, reason) {
      const { openDay } = await ofTeam(scope, key, openDayKey)
      await cancelOpenDay(tools, openDay.id, reason)
      await tellRoom(tools, openDay.id)
      tell('mailing a cancellation')
    },
    async endSeries(scope, key, series) {
      const project = await asTeam(scope, key)
      const isOwn = await tools.database.openDaySeries.count({ where: { id: series, projectId: project.id } })
      if (!isOwn) throw new DaylightError('not_found', 'No such series')
      await endSeries(tools, project.id, series)
      tell('mailing the end of a series')
    },
    async renewFeed(scope) {
      if (scope.kind !== 'person') throw new DaylightError('not_found', 'No such calendar')
      await renewFeed(tools, scope.userId)
    },
    async invite(scope, key, openDayKey) {
      const { openDay } = await ofTeam(scope, key, openDayKey)
      return mailOpenDay(tools, openDay.id)
    },
    async calendar(scope, key, openDayKey, language) {
      const { project, openDay } = await findOpenDay(tools, scope, key, openDayKey, 'readBoard')
      const letter = createLetter(language, brandOf(project))
      const page = { does: letter.words.openDay.page, url: openDayUrl(tools, project, openDay) }
      return writeCalendar('PUBLISH', [calendarEvent(tools, openDay, letter, page, null)], { language })
    },
  }
}
