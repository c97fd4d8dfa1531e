import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import type { InstallationRole, Role } from '../contract/people.ts'
import type {
  Accept,
  AccountView,
  CustomerSetupView,
  customerSettingSchema,
  FirstStart,
  InvitationView,
  Invite,
  NewCustomer,
  NewProject,
  projectSettingSchema,
  SetupView,
  Vendor,
} from '../contract/setup.ts'
import { addCustomer } from '../identity/add-customer.ts'
import { addProject } from '../identity/add-project.ts'
import { removeFromCustomer, setRole } from '../identity/change-person.ts'
import type { Limits } from '../identity/create-limits.ts'
import { canSetUp, noAddress } from '../identity/require-setup.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sessions } from '../identity/sessions.ts'
import { setCustomer } from '../identity/set-customer.ts'
import { setProject } from '../identity/set-project.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Background } from '../platform/background.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Tokens } from '../platform/random-tokens.ts'
import { setTeamRole, setVendor } from './change-team.ts'
import { beginInstallation, requireFirstStart } from './first-start.ts'
import {
  getInvitation,
  invitePerson,
  renewInvitation,
  takeInvitation,
  withdrawInvitation,
  type MadeLink,
} from './invitations.ts'
import { endOwnSessions, getAccount, setOwnName, setOwnPassword } from './own-account.ts'
import { getCustomerSetup, getSetup } from './read-setup.ts'
import { getReset, mailResetLink, makeResetLink, resetPassword } from './reset-password.ts'

/** Setting up an installation in the browser. What a scope may not set up is `not_found`. */
export interface SetupBackend {
  /** Whether the scope may set up anything. */
  isFor(scope: Scope): boolean
  get(scope: Scope): Promise<SetupView>
  setVendor(scope: Scope, vendor: Vendor): Promise<void>
  getCustomer(scope: Scope, key: string): Promise<CustomerSetupView>
  addCustomer(scope: Scope, customer: NewCustomer): Promise<void>
  setCustomer(scope: Scope, customer: z.output<typeof customerSettingSchema>): Promise<void>
  addProject(scope: Scope, project: NewProject): Promise<void>
  setProject(scope: Scope, project: z.output<typeof projectSettingSchema>): Promise<void>
  /** Invites by mail in that language where mails go out; gives the link, which is told this once. */
  invite(scope: Scope, invite: Invite, language: Language): Promise<MadeLink>
  renewInvitation(scope: Scope, id: string, language: Language): Promise<MadeLink>
  withdrawInvitation(scope: Scope, id: string): Promise<void>
  /** Gives somebody another role in a customer; null takes them out of it. Open pages notice at once. */
  setRole(scope: Scope, change: { customer: string; email: string; role: Role | null }): Promise<void>
  /** The same in the installation; `conflict` where no administrator would be left. */
  setTeamRole(scope: Scope, change: { email: string; role: InstallationRole | null }): Promise<void>
  /** A link at which somebody chooses a new password, to be handed on to them. */
  makeResetLink(scope: Scope, email: string): Promise<string>
  passwords: {
    /** Whether a link for a new password goes out by mail. */
    canMail: boolean
    /** Sends it to whoever has that address; everybody is told the same. Throws `rate_limited`. */
    mailLink(email: string, language: Language): Promise<void>
    get(token: string): Promise<{ email: string }>
    /** Sets the password and signs in. */
    reset(request: Request, token: string, password: string): Promise<Headers>
  }
  firstStart: {
    /** Throws `not_found` where the token opens nothing. */
    require(token: string): Promise<void>
    /** Makes the first administrator; gives headers with the cookies of their session. */
    begin(request: Request, token: string, form: FirstStart): Promise<Headers>
  }
  invitations: {
    get(token: string): Promise<InvitationView>
    /** Makes the account of who was invited, and signs them in. */
    accept(request: Request, token: string, form: Accept): Promise<Headers>
    /** Adds the role to the account that is there, once its password was right, and signs them in. */
    join(request: Request, token: string, password: string): Promise<Headers>
  }
  account: {
    get(request: Request): Promise<AccountView>
    setName(request: Request, name: string): Promise<void>
    setPassword(request: Request, form: { current: string; password: string }): Promise<Headers>
    /** null: every one but this. */
    endSessions(request: Request, id: string | null): Promise<void>
  }
}

/** The answer is long given by then: what it takes to make a mail shows to nobody. */
const mailDelayMs = 1_000

interface Given {
  database: Database
  sessions: Sessions
  outbox: Outbox
  background: Background
  limits: Limits
  tokens: Tokens
  clock: Clock
  origin: string
}

/** Setting up, for one request from one network address. */
export function createSetup(services: Given, address: string): SetupBackend {
  const { database, sessions } = services
  const signIn = (request: Request, email: string, password: string) =>
    sessions.signIn(request, { email, password }, address)
  const begin = (request: Request, email: string, password: string) => sessions.begin(request, { email, password })
  /** What is wrong with whom is the command line's to say: here there is just no such person there. */
  const orNoAddress = (error: unknown) => {
    const isMissing = error instanceof DaylightError && error.code === 'not_found'
    throw isMissing ? noAddress() : error
  }
  return {
    isFor: (scope) => canSetUp(scope, 'manageCustomers'),
    get: (scope) => getSetup(scope, services),
    setVendor: (scope, vendor) => setVendor(scope, database, vendor),
    getCustomer: (scope, key) => getCustomerSetup(scope, services, key),
    async addCustomer(scope, customer) {
      await addCustomer(scope, database, customer)
    },
    async setCustomer(scope, customer) {
      await setCustomer(scope, database, customer)
    },
    async addProject(scope, project) {
      await addProject(scope, database, project)
    },
    async setProject(scope, project) {
      await setProject(scope, database, project)
    },
    invite: (scope, invite, language) => invitePerson(scope, services, invite, language),
    renewInvitation: (scope, id, language) => renewInvitation(scope, services, id, language),
    withdrawInvitation: (scope, id) => withdrawInvitation(scope, services, id),
    async setRole(scope, { role, ...who }) {
      const change = role ? setRole(scope, database, { ...who, role }) : removeFromCustomer(scope, database, who)
      sessions.lookAgain((await change.catch(orNoAddress)).userId)
    },
    async setTeamRole(scope, change) {
      sessions.lookAgain(await setTeamRole(scope, database, change))
    },
    makeResetLink: (scope, email) => makeResetLink(scope, services, email),
    passwords: {
      canMail: services.outbox.canMail,
      async mailLink(email, language) {
        await services.limits.forget(email, address)
        // Whether there is such an account shows in nothing, nor in how long the answer takes.
        const work = pause(mailDelayMs).then(() => mailResetLink(services, email, language))
        services.background.run('sending a link for a new password', work)
      },
      get: (token) => getReset(services, token),
      async reset(request, token, password) {
        return begin(request, await resetPassword(services, token, password), password)
      },
    },
    firstStart: {
      require: (token) => requireFirstStart(services, token),
      async begin(request, token, form) {
        await beginInstallation(services, token, form)
        return begin(request, form.email, form.password)
      },
    },
    invitations: {
      get: (token) => getInvitation(services, token),
      async accept(request, token, form) {
        const { email } = await getInvitation(services, token)
        await takeInvitation(services, token, form)
        return begin(request, email, form.password)
      },
      async join(request, token, password) {
        const { email } = await getInvitation(services, token)
        const headers = await signIn(request, email, password)
        await takeInvitation(services, token, 'has-account')
        return headers
      },
    },
    account: {
      get: (request) => getAccount(services, request),
      setName: (request, name) => setOwnName(services, request, name),
      setPassword: (request, form) => setOwnPassword(services, request, form, address),
      endSessions: (request, id) => endOwnSessions(services, request, id),
    },
  }
}
