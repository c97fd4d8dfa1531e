import { randomUUID } from 'node:crypto'
import type { Language } from '../contract/languages.ts'
import type { Brand, MailViews } from '../outbox/mails/mail-views.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { renderMail } from '../outbox/render-mail.tsx'
import type { Database } from '../platform/database.ts'
import { installationId } from './first-start.ts'

interface AccountMail<Name extends 'person-invitation' | 'password-reset'> {
  to: string
  name: Name
  language: Language
  view: MailViews[Name]
  /** The customer that it is about; the vendor where left out. */
  brand?: { name: string; brandColor: string | null }
  /** From then on it is of no use. */
  notAfter: Date
}

/** Sends a mail about somebody's account, in the brand of the customer or of the vendor. */
export async function sendAccountMail<Name extends 'person-invitation' | 'password-reset'>(
  { database, outbox }: { database: Database; outbox: Outbox },
  { to, name, language, view, brand, notAfter }: AccountMail<Name>,
): Promise<void> {
  const vendor = await database.installation.findUnique({ where: { id: installationId } })
  const whose: Brand = {
    customer: brand?.name ?? vendor?.vendorName ?? 'Daylight',
    project: '',
    brandColor: brand?.brandColor ?? vendor?.brandColor ?? null,
  }
  const mail = await renderMail(name, view, { language, brand: whose })
  const dedupeKey = `${name}:${randomUUID()}`
  await database.$transaction((transaction) =>
    outbox.queueMail(transaction, { ...mail, dedupeKey, projectId: null, to: { address: to }, notAfter }),
  )
  void outbox.deliver()
}
