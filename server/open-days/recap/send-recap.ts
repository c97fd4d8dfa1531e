import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/languages.ts'
import type { FigureChange, RecapView } from '../../contract/open-days/views.ts'
import { createLetter, type Letter } from '../../outbox/mails/letter.ts'
import type { OpenDayRecapView } from '../../outbox/mails/mail-views.ts'
import type { OutgoingMail } from '../../outbox/message.ts'
import { renderMail } from '../../outbox/render-mail.tsx'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { voiceFor } from '../../surveys/sending/survey-mail.ts'
import { isKnown } from '../day/forget-invited.ts'
import { invitedUrl } from '../day/invited-token.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import { both } from '../../surveys/templates/both.ts'

/** Milliseconds that queueing a thousand mails may take. */
const patience = 60_000

/**
 * Mails the recap, as a customer sees it, to everyone who was invited, each with a link that asks nobody to sign in; gives
 * to how many. All of it is queued in one
 * transaction or nothing is, and once: `conflict` a second time.
 */
export async function sendRecap(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sealer'>,
  openDay: { id: number },
  recap: RecapView,
): Promise<number> {
  const { database, outbox, clock } = services
  const invited = await database.attendee.findMany({
    where: { openDayId: openDay.id, ...isKnown },
    orderBy: { id: 'asc' },
  })
  const mails: OutgoingMail[] = []
  for (const attendee of invited) {
    const { id, email, name, language } = attendee
    const voice = voiceFor({ language }, project)
    const link = `${invitedUrl(services, attendee)}/recap`
    const view = recapView(recap, name, link, createLetter(voice.language, voice.brand))
    const to = { address: email, name: name || null }
    mails.push({
      ...(await renderMail('open-day-recap', view, voice)),
      dedupeKey: `open-day-recap:${id}`,
      projectId: project.id,
      to,
    })
  }
  await database.$transaction(
    async (transaction) => {
      const { count } = await transaction.openDay.updateMany({
        where: { id: openDay.id, state: 'closed', recapSentAt: null },
        data: { recapSentAt: new Date(clock()) },
      })
      if (count === 0) throw new DaylightError('conflict', 'The recap was sent before')
      for (const mail of mails) await outbox.queueMail(transaction, mail)
    },
    { timeout: patience },
  )
  void outbox.deliver()
  return mails.length
}

function recapView(
  { openDay, seal, figures, promises }: RecapView,
  name: string,
  link: string,
  letter: Letter,
): OpenDayRecapView {
  const words = (text: string) => ({ [letter.language]: text })
  return {
    name: name || null,
    title: openDay.title,
    heldOn: seal.on,
    figures: figures.map(({ figure, before, after, n }) => ({
      label: figureNames[figure],
      before: before === null ? null : sayFigure(letter, figure, before),
      after: sayFigure(letter, figure, after) + (n === null ? '' : ` (n = ${n})`),
    })),
    commitments: promises.map(({ title, owner, dueOn }) => ({ title: words(title), owner, dueOn })),
    link,
  }
}

/** A figure as the mail's language writes it. */
function sayFigure(letter: Letter, figure: FigureChange['figure'], value: FigureChange['after']): string {
  if (typeof value === 'string') return letter.day(value)
  if (figure === 'uatPassed' || figure === 'satisfied') return sayRate(letter.language, value)
  return new Intl.NumberFormat(letter.language).format(value)
}

/** Rounded, but never to 0 or 100 % what is not. */
function sayRate(language: Language, rate: number): string {
  const rounded = Math.round(rate * 100)
  const figure = rate > 0 && rounded === 0 ? 1 : rate < 1 && rounded === 100 ? 99 : rounded
  return language === 'zh-CN' ? `${figure}%` : `${figure}\u202f%`
}

/** What each figure is called in a mail. */
const figureNames: Record<FigureChange['figure'], InBoth> = {
  goLive: both('Go-live', '上线日期'),
  uatPassed: both('UAT passed', 'UAT 通过率'),
  criticalIssues: both('Open critical issues', '未关闭致命问题'),
  openIssues: both('Open issues', '未关闭问题'),
  satisfied: both('Satisfied', '满意度'),
}
