import { DaylightError } from '../contract/errors.ts'
import { requireOperator } from '../identity/require-operator.ts'
import type { Scope } from '../identity/scope.ts'
import { forgetReceiver } from '../outbox/forget-receiver.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { answersCodec, designCodec, ruleCodec } from './survey/survey-codecs.ts'

/** What was forgotten: how many invitations lost their name, how many texts and mails are gone, whether they could sign in. */
export interface Forgotten {
  invitations: number
  texts: number
  mails: number
  signIn: boolean
}

/**
 * Forgets a person, in every project: name and address of their invitations, what they wrote in surveys that they
 * answered by name, their links, mails to them and their sign-in. That somebody was asked and answered stays counted, and
 * scores stay: they carry no name. What tools pushed (an owner's name) is in the ledger, which cannot forget.
 * `forgetElsewhere` does the same in rooms that surveys do not know, and gives in how many places. `not_found` where
 * nothing is known of that address.
 */
export async function forgetPerson(
  scope: Scope,
  database: Database,
  email: string,
  forgetElsewhere: (transaction: Transaction, email: string) => Promise<number> = () => Promise.resolve(0),
): Promise<Forgotten> {
  requireOperator(scope)
  return database.$transaction(async (transaction) => {
    const invitations = await transaction.invitation.findMany({ where: { email }, select: { id: true } })
    const ids = invitations.map(({ id }) => id)
    const texts = await forgetTexts(transaction, ids)
    for (const id of ids)
      await transaction.invitation.update({
        where: { id },
        data: { email: `forgotten:${id}`, name: '', status: 'unsubscribed' },
      })
    await transaction.invitationLink.deleteMany({ where: { invitationId: { in: ids } } })
    const listed = await leaveLists(transaction, email)
    const elsewhere = await forgetElsewhere(transaction, email)
    const mails = await forgetReceiver(transaction, email)
    await keepAnAdministrator(transaction, email)
    const asked = await transaction.personInvitation.deleteMany({ where: { email } })
    const { count } = await transaction.user.deleteMany({ where: { email } })
    if (ids.length + mails + count + listed + elsewhere + asked.count === 0)
      throw new DaylightError('not_found', `nothing is known of ${email}`, { path: 'email' })
    return { invitations: ids.length, texts, mails, signIn: count > 0 }
  })
}

/** Throws `conflict` where the installation would have people, and nobody to set it up. */
async function keepAnAdministrator(transaction: Transaction, email: string): Promise<void> {
  const person = await transaction.user.findUnique({ where: { email } })
  if (person?.installationRole !== 'administrator') return
  const others = { email: { not: email } }
  const administrators = await transaction.user.count({ where: { ...others, installationRole: 'administrator' } })
  if (administrators === 0 && (await transaction.user.count({ where: others })) > 0)
    throw new DaylightError('conflict', { code: 'last_administrator' }, { path: 'email' })
}

async function forgetTexts(transaction: Transaction, invitationIds: string[]): Promise<number> {
  const responses = await transaction.surveyResponse.findMany({
    where: { invitationId: { in: invitationIds } },
    include: { survey: { include: { version: true } } },
  })
  let texts = 0
  for (const { id, answers, survey } of responses) {
    const { questions } = designCodec.decode(survey.version.design)
    const written = new Set(questions.filter(({ type }) => type === 'text').map((question) => question.id))
    const all = Object.entries(answersCodec.decode(answers))
    const left = all.filter(([question]) => !written.has(question))
    texts += all.length - left.length
    // The survey's row first, as whoever answers takes it, lest both wait for each other.
    await transaction.survey.update({ where: { id: survey.id }, data: { revision: { increment: 1 } } })
    await transaction.surveyResponse.update({
      where: { id },
      data: { answers: answersCodec.encode(Object.fromEntries(left)) },
    })
  }
  return texts
}

/** Takes the address off the lists that templates are sent to; gives how many there were. */
async function leaveLists(transaction: Transaction, email: string): Promise<number> {
  const templates = await transaction.surveyTemplate.findMany({ where: { rule: { contains: email } } })
  let lists = 0
  for (const { id, rule } of templates) {
    const parsed = ruleCodec.decode(rule!)
    const recipients = parsed.recipients.filter((one) => one.email !== email)
    // The address stands inside a longer one.
    if (recipients.length === parsed.recipients.length) continue
    lists++
    await transaction.surveyTemplate.update({
      where: { id },
      data: { rule: ruleCodec.encode({ ...parsed, recipients }) },
    })
  }
  return lists
}
