import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/explain.ts'
import type { Role } from '../../contract/people.ts'
import { listScopedProjects } from '../../identity/projects.ts'
import { personScope, type Scope } from '../../identity/scope.ts'
import { createLetter } from '../../notify/mails/letter.ts'
import { readProject } from '../../surveys/find-project.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { brandOf, calendarEvent, writeCalendar } from './calendar-event.ts'
import { openDayUrl } from './open-day-url.ts'

const place = 'calendar feed'
const dayMs = 86_400_000
/** How far back a feed goes. */
const pastMs = 365 * dayMs

/** Where a calendar program of the asker finds their open days, without signing in; null for who is no person. */
export const feedUrl = ({ origin, sealer }: OpenDayTools, scope: Scope): string | null =>
  scope.kind === 'person' ? `${origin}/calendar/${sealer.seal(scope.userId, place)}.ics` : null

function ownerOf({ sealer }: OpenDayTools, token: string): string {
  try {
    return sealer.open(token, place)
  } catch {
    throw new DaylightError('not_found', 'No such calendar')
  }
}

const names: Record<Language, string> = { en: 'Open days', 'zh-CN': '开放日' }

/** Every open day of the projects that the owner of a feed may see now, as iCalendar. */
export async function readFeed(tools: OpenDayTools, token: string, language: Language): Promise<string> {
  const { database, sql, clock } = tools
  const userId = ownerOf(tools, token)
  const members = await database.membership.findMany({ where: { userId } })
  if (members.length === 0) throw new DaylightError('not_found', 'No such calendar')
  const scope = personScope(userId, new Map(members.map(({ customerId, role }) => [customerId, role as Role])))
  const events = []
  for (const { id } of await listScopedProjects(scope, sql)) {
    const rows = await database.openDay.findMany({
      where: { projectId: id, startsAt: { gt: new Date(clock() - pastMs) } },
      orderBy: { startsAt: 'asc' },
    })
    if (rows.length === 0) continue
    const project = await readProject(database, id)
    const letter = createLetter(language, brandOf(project))
    for (const row of rows) {
      const page = { does: letter.words.openDay.page, url: openDayUrl(tools, project, row) }
      events.push(calendarEvent(tools, row, letter, page, null))
    }
  }
  return writeCalendar('PUBLISH', events, { name: names[language], language })
}
