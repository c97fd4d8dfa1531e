import type { InBoth } from '../surveys/questions.ts'

/** What is known of a project before anything was sent for it. */
export interface Beginning {
  /** Who of the delivery team can be asked, by name. */
  contacts: { name: string; email: string }[]
  /** The open day that comes next; null where none is planned. */
  openDay: { key: string; title: InBoth; startsAt: string; timeZone: string } | null
  /** The portal's public address; null for who sends nothing. */
  origin: string | null
}
