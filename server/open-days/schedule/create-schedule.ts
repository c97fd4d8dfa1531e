import { DaylightError } from '../../contract/errors.ts'
import type { Scope } from '../../identity/scope.ts'
import { createLetter } from '../../outbox/mails/letter.ts'
import { serializably } from '../../platform/serializably.ts'
import { requireProject } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { findOpenDay } from '../day/find-open-day.ts'
import type { ScheduleBackend } from '../day/open-days-backend.ts'
import { tellRoom } from '../day/tell-room.ts'
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

/** When open days are and who comes: each function first asks whether the asker may. */
export function createSchedule(services: Services): ScheduleBackend {
  const asTeam = (scope: Scope, key: string) => requireProject(scope, services.sql, key, 'runOpenDays')
  const ofTeam = (scope: Scope, key: string, openDay: string) =>
    findOpenDay(services, scope, key, openDay, 'runOpenDays')
  /** What a change has people hear; what does not get out now does a minute later. */
  const tell = (what: string) => services.background.run(what, mailDue(services))
  return {
    async list(scope, key, page = 1) {
      const project = await requireProject(scope, services.sql, key)
      return listOpenDays(project, services, scope, page)
    },
    async get(scope, key, openDayKey) {
      const { openDay, can } = await findOpenDay(services, scope, key, openDayKey, 'readBoard')
      return getOpenDay(services, openDay, can)
    },
    suggest: async (scope, key) => suggestPlan(await asTeam(scope, key), services),
    async getForm(scope, key, openDayKey) {
      const { openDay } = await ofTeam(scope, key, openDayKey)
      return { form: formOf(openDay), series: openDay.seriesId }
    },
    async plan(scope, key, form) {
      const project = await asTeam(scope, key)
      const { key: planned } = await serializably(services.database, (transaction) =>
        insertOpenDay(project, services, transaction, form),
      )
      return planned
    },
    planSeries: async (scope, key, form) => planSeries(await asTeam(scope, key), services, form),
    async change(scope, key, openDayKey, form, following = false) {
      const { project, openDay } = await ofTeam(scope, key, openDayKey)
      await changeOpenDay(project, services, openDay.id, form, following)
      tell('mailing a change')
    },
    async cancel(scope, key, openDayKey, reason) {
      const { openDay } = await ofTeam(scope, key, openDayKey)
      await cancelOpenDay(services, openDay.id, reason)
      await tellRoom(services, openDay.id)
      tell('mailing a cancellation')
    },
    async endSeries(scope, key, series) {
      const project = await asTeam(scope, key)
      const isOwn = await services.database.openDaySeries.count({ where: { id: series, projectId: project.id } })
      if (!isOwn) throw new DaylightError('not_found', 'No such series')
      await endSeries(project, services, series)
      tell('mailing the end of a series')
    },
    async renewFeed(scope) {
      if (scope.kind !== 'person') throw new DaylightError('not_found', 'No such calendar')
      await renewFeed(services, scope.userId)
    },
    async invite(scope, key, openDayKey) {
      const { openDay } = await ofTeam(scope, key, openDayKey)
      return mailOpenDay(services, openDay.id)
    },
    async calendar(scope, key, openDayKey, language) {
      const { project, openDay } = await findOpenDay(services, scope, key, openDayKey, 'readBoard')
      const letter = createLetter(language, brandOf(project))
      const page = { does: letter.words.openDay.page, url: openDayUrl(services, project, openDay) }
      return writeCalendar('PUBLISH', [calendarEvent(services, openDay, letter, page, null)], { language })
    },
  }
}
