import type { OwnTolerances } from '../../server/contract/board.ts'
import type { Role } from '../../server/contract/people.ts'
import type { Update } from '../../server/contract/ingest.ts'

/** A tool and everything it ever sent to one project, oldest first. */
export interface DemoSource {
  name: string
  kinds: string[]
  updates: Update[]
}

export interface DemoProject {
  project: { key: string; name: string; timeZone: string; startsOn: string; goLiveOn: string }
  /** What was agreed on for it at its start, and by whom. */
  agreed?: { by: string; tolerances: OwnTolerances }
  sources: DemoSource[]
}

export interface DemoPerson {
  email: string
  name: string
  role: Role
}

export interface DemoCustomer {
  customer: { key: string; name: string; timeZone: string; brandColor: string }
  /** Everyone who may see this customer; the delivery team's people can stand under several. */
  people: DemoPerson[]
  projects: DemoProject[]
}

export interface DemoStory {
  customers: DemoCustomer[]
}
