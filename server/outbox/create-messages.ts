import type { Language } from '../contract/languages.ts'
import type { BotForm } from '../contract/surveys/forms.ts'
import type { MailName } from '../contract/mails.ts'
import type { MailSample, OutboxLine, OutboxView } from '../contract/surveys/views.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sql } from '../platform/sql.ts'
import { requireProject } from '../projects/granted.ts'
import { addBot, removeBot } from './group-bots.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxServices } from './outbox-services.ts'
import { getMessage, listOutbox, sendAgain } from './read-outbox.ts'
import { sampleMail } from './sample-mail.ts'

/** What goes out, for the delivery team. Each throws `not_found` outside the scope, and where the role may not. */
export interface MessagesBackend {
  addBot(scope: Scope, project: string, form: BotForm): Promise<void>
  removeBot(scope: Scope, project: string, bot: string): Promise<void>
  /** What went out for the project, newest first. */
  listOutbox(scope: Scope, project: string): Promise<OutboxLine[]>
  getMessage(scope: Scope, project: string, message: string): Promise<OutboxView>
  /** Tries what was given up once more; `conflict` for what was not, or came too late. */
  sendAgain(scope: Scope, project: string, message: string): Promise<void>
  /** A mail in the customer's brand, with made-up people, as its reader in that language would get it. */
  sampleMail(scope: Scope, project: string, name: MailName, language: Language): Promise<MailSample>
}

interface Given extends OutboxServices {
  sql: Sql
  outbox: Outbox
  origin: string
}

/** Mails and bots for those who sign in: each function first asks whether the asker may. */
export function createMessages(services: Given): MessagesBackend {
  const asTeam = (scope: Scope, key: string) => requireProject(scope, services.sql, key, 'manageSurveys')
  return {
    addBot: async (scope, project, form) => addBot(await asTeam(scope, project), services, form),
    removeBot: async (scope, project, bot) => removeBot(await asTeam(scope, project), services, bot),
    listOutbox: async (scope, project) => listOutbox(await asTeam(scope, project), services),
    getMessage: async (scope, project, message) => getMessage(await asTeam(scope, project), services, message),
    async sendAgain(scope, project, message) {
      await sendAgain(await asTeam(scope, project), services, message)
      void services.outbox.deliver()
    },
    sampleMail: async (scope, project, name, language) =>
      sampleMail(await asTeam(scope, project), services, name, language),
  }
}
