import { naturalOrder } from '../../contract/natural-order.ts'
import type { OpenDayPlan, OpenDaySeriesForm } from '../../contract/open-days/plan.ts'
import type { OpenDaySuggestion } from '../../contract/open-days/views.ts'
import { dayNumber, dayOf, dayText } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { formOf } from './change-open-day.ts'
import { listCountries, readHolidays } from './read-holidays.ts'
import { seriesDays } from './series-days.ts'

const week = 7

/** The customer's people, by address. */
async function listPeople({ database }: Pick<Services, 'database'>, customerId: string) {
  const members = await database.membership.findMany({
    where: { customerId, role: { in: ['executive', 'sponsor'] } },
    include: { user: { select: { email: true, name: true } } },
  })
  return members.map(({ user }) => user).sort((a, b) => naturalOrder()(a.email, b.email))
}

const agenda: OpenDayPlan['agenda'] = [
  { title: '项目进展 · Where the project stands', minutes: 15 },
  { title: '现场演示 · Seen live', minutes: 20 },
  { title: '您的问题 · Your questions', minutes: 15 },
  { title: '决定与承诺 · Decisions and promises', minutes: 10 },
]

async function firstPlan(
  { customer, timeZone }: Granted<'runOpenDays'>,
  services: Pick<Services, 'database'>,
): Promise<OpenDayPlan> {
  return {
    title: { en: 'Open day', 'zh-CN': '开放日' },
    timeZone,
    agenda,
    presenters: [],
    attendees: await listPeople(services, customer.id),
    moderated: true,
    anonymous: true,
  }
}

/** What a new open day begins with: as the last one was planned, two weeks on; the first with the customer's people. */
export async function suggestPlan(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'clock' | 'database'>,
): Promise<OpenDaySuggestion> {
  const last = await services.database.openDay.findFirst({
    where: { projectId: project.id, state: { not: 'cancelled' } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
  })
  const before = last && formOf(last)
  const plan = before?.plan ?? (await firstPlan(project, services))
  const today = dayOf(services.clock(), plan.timeZone)
  const holidays = plan.timeZone === 'Asia/Shanghai' ? 'CN' : undefined
  const wanted = dayText(Math.max(dayNumber(before?.on ?? today), dayNumber(today)) + 2 * week)
  const known = await readHolidays(holidays ?? null, [Number(wanted.slice(0, 4)), Number(wanted.slice(0, 4)) + 1])
  const [beat] = seriesDays({ firstOn: wanted, everyWeeks: 12 }, wanted, wanted, known)
  const form: OpenDaySeriesForm = {
    on: beat?.on ?? wanted,
    time: before?.time ?? '14:00',
    minutes: before?.minutes ?? 60,
    everyWeeks: 2,
    ...(holidays ? { holidays } : {}),
    plan,
  }
  return { form, countries: await listCountries() }
}
