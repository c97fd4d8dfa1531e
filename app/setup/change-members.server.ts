import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { isStorable } from '#contract/civil'
import { installationRoleSchema, roleSchema, type InstallationRole, type Role } from '#contract/people'
import { inviteSchema } from '#contract/setup'
import { attempt } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { refuse } from '~/ui/form/form-answer'
import type { MembersAnswer } from './members-card'

const told = (answer: MembersAnswer, status = 200) => data(answer, status)
const textOf = (value: FormDataEntryValue | null) =>
  typeof value === 'string' && isStorable(value) ? value.slice(0, 200) : ''

/** What somebody does about the people of a customer, or (null) about the vendor's own. */
export async function changeMembers(args: ActionFunctionArgs, form: FormData, customer: string | null) {
  const intent = form.get('intent')
  const email = textOf(form.get('email')).trim().toLowerCase()
  const invitation = textOf(form.get('invitation'))
  const role = form.get('role')
  const done = () => redirect(new URL(args.request.url).pathname, 303)

  if (intent === 'invite' || intent === 'renew') {
    const name = textOf(form.get('name')).trim()
    const invite = inviteSchema.safeParse({ customer, email, role, name: name || undefined })
    if (intent === 'invite' && !invite.success) return told({ refusal: refuse(invite.error) }, 400)
    const language = detectLanguage(args.request)
    const made = await attempt(args, ({ setup }, scope) =>
      intent === 'invite' && invite.success
        ? setup.invite(scope, invite.data, language)
        : setup.renewInvitation(scope, invitation, language),
    )
    if ('refusal' in made) return told(made, 409)
    return told({ link: { email, url: made.done.url, says: made.done.mailed ? 'mailed' : 'link' } })
  }
  if (intent === 'password') {
    const made = await attempt(args, ({ setup }, scope) => setup.makeResetLink(scope, email))
    return 'refusal' in made ? told(made, 409) : told({ link: { email, url: made.done, says: 'passwordLinkMade' } })
  }
  if (intent === 'withdraw') {
    await attempt(args, ({ setup }, scope) => setup.withdrawInvitation(scope, invitation))
    return done()
  }
  // Anything but a role takes nobody's away: that has a button of its own.
  const wanted = intent === 'remove' ? null : role
  const inTeam = installationRoleSchema.nullable().safeParse(wanted)
  const atCustomer = roleSchema.nullable().safeParse(wanted)
  if (customer === null && inTeam.success) return changed(setTeamRole(inTeam.data))
  if (customer !== null && atCustomer.success) return changed(setRole(customer, atCustomer.data))
  throw Response.json({ code: 'invalid' }, { status: 400 })

  function setTeamRole(to: InstallationRole | null) {
    return attempt(args, ({ setup }, scope) => setup.setTeamRole(scope, { email, role: to }))
  }
  function setRole(of: string, to: Role | null) {
    return attempt(args, ({ setup }, scope) => setup.setRole(scope, { customer: of, email, role: to }))
  }
  async function changed(change: ReturnType<typeof setRole>) {
    const answer = await change
    return 'refusal' in answer ? told(answer, 409) : done()
  }
}
