import { z } from 'zod'

/** Executive and sponsor sit at the customer; engineer and administrator in the vendor's delivery team. */
export const roles = ['executive', 'sponsor', 'engineer', 'administrator'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** What somebody of the vendor is in the whole installation, in every customer of it. */
export const installationRoles = ['administrator', 'delivery-manager'] as const
export const installationRoleSchema = z.enum(installationRoles)
export type InstallationRole = z.infer<typeof installationRoleSchema>

/** What is set up: the installation with its people, and customers with their projects and people. */
export const setupAbilities = ['manageInstallation', 'manageCustomers'] as const
export type SetupAbility = (typeof setupAbilities)[number]

export const abilities = [
  'readBoard',
  'readInternal',
  'readComments',
  'manageSurveys',
  'runOpenDays',
  'manageConnections',
] as const
export type Ability = (typeof abilities)[number]
/** What the asker may do in one project; sent with the data, so that no page decides for itself. */
export type Can = Readonly<Record<Ability, boolean>>

/** The person who is signed in, as pages show them. */
export interface Viewer {
  name: string
  email: string
}

/** A password that somebody chooses. */
export const newPassword = () => z.string().min(8).max(200)

export const signInSchema = z.object({
  email: z.email().max(200),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof signInSchema>
