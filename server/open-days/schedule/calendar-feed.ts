import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/languages.ts'
import { readScope } from '../../identity/read-scope.ts'
import type { Scope } from '../../identity/scope.ts'
import { createLetter } from '../../outbox/mails/letter.ts'
import { listProjects } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { large } from '../day/find-open-day.ts'
import { brandOf, calendarEvent, writeFeed } from './calendar-event.ts'
import { openDayUrl } from './open-day-url.ts'

const place = 'calendar feed'
const dayMs = 86_400_000
/** How far back a feed goes. */
const pastMs = 365 * dayMs

/**
 * Where a calendar program of the asker finds their open days, without signing in; null for who is no person. The token
 * holds whose it is and how often that was made anew: what was made anew since no longer opens.
 */
export async function feedUrl(
  { origin, sealer, database }: Pick<Services, 'database' | 'origin' | 'sealer'>,
  scope: Scope,
): Promise<string | null> {
  const owner = scope.kind === 'person' ? await findOwner(database, scope.userId) : null
  return owner && `${origin}/calendar/${sealer.seal(`${owner.id} ${owner.feedEdition}`, place)}.ics`
}

/** Makes the address of a person's calendar anew: the one they had, and whoever has it, gets nothing any more. */
export async function renewFeed({ database }: Pick<Services, 'database'>, userId: string): Promise<void> {
  await database.user.update({ where: { id: userId }, data: { feedEdition: { increment: 1 } } })
}

const findOwner = (database: Services['database'], id: string) =>
  database.user.findUnique({ where: { id }, select: { id: true, feedEdition: true } })

/** Whose feed it is; `not_found` for what is none, or none any more. */
async function ownerOf({ sealer, database }: Pick<Services, 'database' | 'sealer'>, token: string): Promise<string> {
  const [id, edition = '0'] = opened(sealer, token)?.split(' ') ?? []
  const owner = id ? await findOwner(database, id) : null
  if (owner && String(owner.feedEdition) === edition) return owner.id
  throw new DaylightError('not_found', 'No such calendar')
}

function opened(sealer: Services['sealer'], token: string): string | null {
  try {
    return sealer.open(token, place)
  } catch {
    return null
  }
}

const names: Record<Language, string> = { en: 'Open days', 'zh-CN': '开放日' }

/** Every open day of the projects that the owner of a feed may see now, as iCalendar. */
export async function readFeed(
  services: Pick<Services, 'clock' | 'database' | 'organizer' | 'origin' | 'sealer' | 'sql'>,
  token: string,
  language: Language,
): Promise<string> {
  const { database, sql, clock } = services
  const userId = await ownerOf(services, token)
  const scope = await readScope(database, userId)
  if (!scope) throw new DaylightError('not_found', 'No such calendar')
  const events: Parameters<typeof writeFeed>[0][number][] = []
  for (const project of await listProjects(scope, sql)) {
    const rows = await database.openDay.findMany({
      where: { projectId: project.id, startsAt: { gt: new Date(clock() - pastMs) } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      omit: large,
    })
    if (rows.length === 0) continue
    const letter = createLetter(language, brandOf(project))
    for (const row of rows) {
      const page = { does: letter.words.openDay.page, url: openDayUrl(services, project, row) }
      events.push(() => calendarEvent(services, row, letter, page, null))
    }
  }
  return writeFeed(events, { name: names[language], language })
}
