import type { Language } from '../../contract/languages.ts'
import { naturalOrder } from '../../contract/natural-order.ts'
import type { Recipient, SendingRule } from '../../contract/surveys/forms.ts'
import type { Transaction } from '../../platform/database.ts'

/** Somebody who may be asked, completed. */
export interface AskedPerson {
  email: string
  name: string
  role: string | null
  site: string | null
  language: Language
}

const han = /\p{Script=Han}/u

/** Without a language said, Chinese to whose name (or whose company's) is written in it. */
const languageFor = (name: string, customer: string): Language => (han.test(name || customer) ? 'zh-CN' : 'en')

/** The sponsors of a customer, by address. */
export async function listSponsors(database: Transaction, customerId: string): Promise<Recipient[]> {
  const members = await database.membership.findMany({
    where: { customerId, role: 'sponsor' },
    include: { user: { select: { email: true, name: true } } },
  })
  return members.map(({ user }) => user).sort((a, b) => naturalOrder()(a.email, b.email))
}

/** Whom a rule asks, each address once: the customer's sponsors as they are now, or those on its list. */
export async function listRecipients(
  database: Transaction,
  { id: customerId, name: customer }: { id: string; name: string },
  { to, recipients }: Pick<SendingRule, 'to' | 'recipients'>,
): Promise<AskedPerson[]> {
  const list = to === 'list' ? recipients : await listSponsors(database, customerId)
  const byAddress = new Map<string, AskedPerson>()
  for (const { email, name = '', role = null, site = null, language } of list)
    if (!byAddress.has(email))
      byAddress.set(email, { email, name, role, site, language: language ?? languageFor(name, customer) })
  return [...byAddress.values()]
}
