import { slug } from '../contract/civil.ts'
import { byKey } from '../contract/natural-order.ts'
import type { InstallationRole, Role } from '../contract/people.ts'
import type { CustomerSetupView, PersonLine, SetupProject, SetupView } from '../contract/setup.ts'
import { canSetUp, noAddress, requireSetup } from '../identity/require-setup.ts'
import type { Scope } from '../identity/scope.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { installationId } from './first-start.ts'
import { listPersonInvitations } from './invitations.ts'

interface Services {
  database: Database
  clock: Clock
}

const projectColumns = { id: true, key: true, name: true, timeZone: true, startsOn: true, goLiveOn: true } as const
type ProjectRow = Omit<SetupProject, 'hasUpdates'> & { id: number }

const projectLines = (projects: ProjectRow[], changed: ReadonlySet<number>): SetupProject[] =>
  projects.sort(byKey).map(({ id, ...project }) => ({ ...project, hasUpdates: changed.has(id) }))

/** The projects to which anything was ever pushed. */
const readChanged = async (database: Database) =>
  new Set((await database.ledgerHead.findMany({ select: { projectId: true } })).map(({ projectId }) => projectId))

/** The installation: the vendor, its own people where the scope may manage them, every customer and their projects, by key. */
export async function getSetup(scope: Scope, services: Services): Promise<SetupView> {
  const { database } = services
  requireSetup(scope, 'manageCustomers')
  const installation = await database.installation.findUnique({ where: { id: installationId } })
  const changed = await readChanged(database)
  const customers = await database.customer.findMany({
    select: {
      key: true,
      name: true,
      brandColor: true,
      projects: { select: projectColumns },
      _count: { select: { memberships: true } },
    },
  })
  return {
    vendor: { name: installation?.vendorName ?? null, brandColor: installation?.brandColor ?? null },
    customers: customers.sort(byKey).map(({ _count, projects, ...customer }) => ({
      ...customer,
      projects: projectLines(projects, changed),
      people: _count.memberships,
    })),
    team: canSetUp(scope, 'manageInstallation')
      ? { people: await listTeam(database), invitations: await listPersonInvitations(services, null) }
      : null,
  }
}

const person = {
  name: true,
  email: true,
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
} as const
interface PersonRow {
  name: string
  email: string
  sessions: { updatedAt: Date }[]
}
const personLine = <Of extends Role | InstallationRole>(
  { name, email, sessions }: PersonRow,
  role: Of,
): PersonLine<Of> => ({
  name,
  email,
  role,
  lastSeenAt: sessions[0]?.updatedAt.toISOString() ?? null,
})

async function listTeam(database: Database): Promise<PersonLine<InstallationRole>[]> {
  const people = await database.user.findMany({
    where: { installationRole: { not: null } },
    select: { ...person, installationRole: true },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  })
  return people.map((one) => personLine(one, one.installationRole as InstallationRole))
}

/** A customer with its projects, its people, and who was asked to join it; `not_found` where there is none with this key. */
export async function getCustomerSetup(scope: Scope, services: Services, key: string): Promise<CustomerSetupView> {
  const { database } = services
  requireSetup(scope, 'manageCustomers')
  const customer = await database.customer.findUnique({
    where: { key: slug().safeParse(key).data ?? '' },
    include: {
      projects: { select: projectColumns },
      memberships: { select: { role: true, user: { select: person } } },
    },
  })
  if (!customer) throw noAddress()
  const { id, name, timeZone, brandColor, projects, memberships } = customer
  const people = memberships.map(({ role, user }) => personLine(user, role as Role))
  return {
    key,
    name,
    timeZone,
    brandColor,
    projects: projectLines(projects, await readChanged(database)),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'zh') || (a.email < b.email ? -1 : 1)),
    invitations: await listPersonInvitations(services, id),
  }
}
