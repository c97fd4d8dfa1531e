import { z } from 'zod'
import { instant, isStorable, label } from './civil.ts'
import { limits } from './limits.ts'

export const visibilities = ['customer', 'internal'] as const
export type Visibility = (typeof visibilities)[number]

/** The whole request; each update is judged on its own, so that one bad one never fails its neighbours. */
export const pushSchema = z.object({
  project: label(),
  updates: z.array(z.unknown()).min(1).max(limits.updatesPerPush),
})

const webAddress = /^https?:\/\/[^\s"<>\\]+$/i
/** A link to where the tool shows it. Checked for its shape only: parsing each one would cost as much as storing it. */
const url = () =>
  z
    .string()
    .max(limits.urlLength)
    .refine((address) => webAddress.test(address), { params: { code: 'web_address' } })
    .refine(isStorable, { params: { code: 'not_storable' } })

/** What every update has, whatever its kind; `data` is judged by the kind's own schema. */
export const updateSchema = z.object({
  id: label(),
  kind: label(),
  key: label(),
  at: instant(),
  // An object or null: the kind's own schema says which object.
  data: z.custom<Record<string, unknown> | null>(),
  url: url().nullish(),
  visibility: z.enum(visibilities).nullish(),
})

/** One update as a tool sends it. */
export type Update = z.infer<typeof updateSchema>
export interface PushRequest {
  project: string
  updates: Update[]
}

/**
 * The source under which Daylight itself writes: no key may be of it, and a thing about which it says anything takes
 * nothing from others.
 */
export const ownSource = 'daylight'

/** The same where the address says the project already. */
export const addressedPushSchema = pushSchema.partial({ project: true })

/** Why an update went to quarantine. */
export const quarantineReasons = ['invalid', 'unknown_kind', 'id_reused', 'too_large', 'not_yours'] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** One answer per update, in the order sent. `id` is null where the update had none. */
export type Receipt =
  | { id: string; status: 'applied'; seq: number }
  | { id: string; status: 'duplicate'; seq: number }
  | { id: string | null; status: 'quarantined'; reason: QuarantineReason; path?: string; message: string }

/** Given after the data is durable. `version` is the project's largest sequence number. */
export interface PushResponse {
  version: number
  receipts: Receipt[]
}

/** Asks for the keys of a kind, in no order that means anything, a page after the other. */
export const keysRequestSchema = z.object({ project: label(), kind: label(), after: label().nullish() })
export type KeysRequest = z.infer<typeof keysRequestSchema>
/** `next` is what the next page comes after; null behind the last. */
export interface KeysPage {
  keys: string[]
  next: string | null
}

/** What whoever sends to a project has to know of it. */
export const projectRequestSchema = z.object({ project: label() })
export interface ProjectOfKey {
  key: string
  timeZone: string
  canRead: boolean
}
