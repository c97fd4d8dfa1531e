import { openOutbox } from '../notify/outbox.ts'
import { createBackground } from '../platform/background.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import { createSealer } from '../platform/sealer.ts'
import { createTurns } from '../platform/turns.ts'
import { settleInvitation } from './sending/settle-invitation.ts'
import type { SurveyTools } from './survey-tools.ts'
import { randomTokens } from './tokens.ts'

interface Given extends Pick<SurveyTools, 'database' | 'sql' | 'writer' | 'announce' | 'boards' | 'clock' | 'origin'> {
  /** The installation's, of which sealing has its own key. */
  secret: string
  /** null keeps mails to be read in the outbox. */
  transport: MailTransport | null
  tokens?: SurveyTools['tokens']
}

/** The survey module over the parts of a process, with an outbox of its own; `close` ends what is under way. */
export function openSurveyTools({ secret, transport, ...given }: Given) {
  const sealer = createSealer(secret)
  const background = createBackground()
  const { database, clock } = given
  const outbox = openOutbox({ database, sealer, clock, transport, onSettled: settleInvitation })
  const tools: SurveyTools = { tokens: randomTokens, ...given, sealer, background, outbox, turns: createTurns() }
  return {
    tools,
    async close() {
      await background.settled()
      await outbox.close()
    },
  }
}
