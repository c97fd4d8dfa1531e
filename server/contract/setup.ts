import { z } from 'zod'
import { personName, plannedDate, slug, text, timeZone } from './civil.ts'
import { limits } from './limits.ts'
import { installationRoleSchema, newPassword, roleSchema, type InstallationRole, type Role } from './people.ts'

/** A colour as #rrggbb. */
export const brandColor = () => z.string().regex(/^#[0-9a-fA-F]{6}$/)
/** Whoever somebody is: addresses are compared in lower case. */
export const emailAddress = () => z.email().max(200).toLowerCase()

export const newCustomerSchema = z.object({
  key: slug(),
  name: text(limits.idLength),
  timeZone: timeZone(),
  brandColor: brandColor().optional(),
})
export type NewCustomer = z.infer<typeof newCustomerSchema>
/** What can be changed of a customer; null takes the colour away. */
export const customerSettingSchema = newCustomerSchema
  .partial()
  .required({ key: true })
  .extend({ brandColor: brandColor().nullable().optional() })

export const newProjectSchema = z
  .object({
    key: slug(),
    customer: slug(),
    name: text(limits.idLength),
    timeZone: timeZone(),
    startsOn: plannedDate().optional(),
    goLiveOn: plannedDate().optional(),
  })
  .refine(({ startsOn, goLiveOn }) => !startsOn || !goLiveOn || startsOn <= goLiveOn, {
    path: ['goLiveOn'],
    params: { code: 'live_before_start' },
  })
export type NewProject = z.infer<typeof newProjectSchema>

export const projectSettingSchema = z.object({
  key: slug(),
  name: text(limits.idLength).optional(),
  timeZone: timeZone().optional(),
  /** null takes the date away. */
  startsOn: plannedDate().nullable().optional(),
  goLiveOn: plannedDate().nullable().optional(),
})

/** How somebody wants to be called: with something to see in it, and nothing that turns what stands around it. */
const ownName = () =>
  personName(limits.idLength)
    .refine((name) => /[\p{L}\p{N}]/u.test(name), { params: { code: 'not_a_name' } })
    .refine((name) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name), { params: { code: 'not_a_name' } })

/** Who sets the installation up: the first administrator, and the vendor that it is for. */
export const firstStartSchema = z.object({
  vendor: text(limits.idLength),
  brandColor: brandColor().optional(),
  name: ownName(),
  email: emailAddress(),
  password: newPassword(),
})
export type FirstStart = z.infer<typeof firstStartSchema>

export const vendorSchema = firstStartSchema.pick({ vendor: true, brandColor: true })
export type Vendor = z.infer<typeof vendorSchema>

const invited = { email: emailAddress(), name: ownName().optional() }
/** Somebody is asked to join a customer, or where none is named the vendor's own people. */
export const inviteSchema = z.union([
  z.object({ customer: slug(), role: roleSchema, ...invited }),
  z.object({ customer: z.null(), role: installationRoleSchema, ...invited }),
])
export type Invite = z.infer<typeof inviteSchema>

export const acceptSchema = z.object({ name: ownName(), password: newPassword() })
export type Accept = z.infer<typeof acceptSchema>

export const forgottenSchema = z.object({ email: emailAddress() })
export const resetSchema = z.object({ password: newPassword() })

export const ownNameSchema = z.object({ name: ownName() })
export const ownPasswordSchema = z.object({ current: z.string().min(1).max(200), password: newPassword() })

/** A person as those see them who set up: when they were last here, ISO 8601, null where they never signed in. */
export interface PersonLine<Of = Role> {
  email: string
  name: string
  role: Of
  lastSeenAt: string | null
}

/** Somebody who was asked and did not come yet. */
export interface PersonInvitationLine<Of = Role> {
  id: string
  email: string
  name: string | null
  role: Of
  invitedAt: string
  expiresAt: string
  expired: boolean
}

export interface SetupProject {
  key: string
  name: string
  timeZone: string
  startsOn: string | null
  goLiveOn: string | null
  /** Whether anything was ever pushed to it. */
  hasUpdates: boolean
}

/** The installation as its administrators set it up. */
export interface SetupView {
  vendor: { name: string | null; brandColor: string | null }
  customers: { key: string; name: string; brandColor: string | null; projects: SetupProject[]; people: number }[]
  /** null for whoever may not manage the vendor's own people. */
  team: { people: PersonLine<InstallationRole>[]; invitations: PersonInvitationLine<InstallationRole>[] } | null
}

export interface CustomerSetupView {
  key: string
  name: string
  timeZone: string
  brandColor: string | null
  projects: SetupProject[]
  people: PersonLine[]
  invitations: PersonInvitationLine[]
}

/** What whoever holds an invitation's link is told. */
export interface InvitationView {
  email: string
  name: string | null
  role: Role | InstallationRole
  /** The customer's name; null where it is the vendor's own team. */
  customer: string | null
  vendor: string | null
  /** Whether the address has an account already, whose password is asked for then. */
  hasAccount: boolean
}

/** One's own account. */
export interface AccountView {
  name: string
  email: string
  sessions: { id: string; device: string | null; isThis: boolean; lastSeenAt: string; since: string }[]
  /** Whether there is anything to set up for them. */
  canSetUp: boolean
}
