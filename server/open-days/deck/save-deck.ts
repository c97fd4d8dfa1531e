import { boardCodec } from '../../board/board-codec.ts'
import { DaylightError } from '../../contract/errors.ts'
import { limits } from '../../contract/limits.ts'
import type { DeckForm, DeckPoll, PollDesign } from '../../contract/open-days/slides.ts'
import { pagesTaken } from '../../contract/open-days/written-pages.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { OpenDayRow } from '../day/find-open-day.ts'
import { slidesCodec, pollCodec } from '../day/open-day-codecs.ts'
import { tellRoom } from '../day/tell-room.ts'
import { renderWritten } from './render-markdown.ts'
import { shownBoard } from './shown-board.ts'
import type { Transaction } from '../../platform/database.ts'

/**
 * Saves an open day's slides and polls, with the board as it is now to be compared with later. `conflict`
 * once it is over and where somebody else saved since `editedAt`; `invalid` for a picture or a poll that is not there,
 * and for texts of more pages than are shown.
 */
export async function saveDeck(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'rooms'>,
  openDay: OpenDayRow,
  form: DeckForm,
) {
  const { database, clock } = services
  await requireImages(project, services, form)
  requirePolls(form)
  await requirePages(form)
  const deckBoard = boardCodec.encode(await shownBoard(project, services, openDay))
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: {
        id: openDay.id,
        state: { in: ['planned', 'live'] },
        deckEditedAt: form.editedAt && new Date(form.editedAt),
      },
      data: { deck: slidesCodec.encode(form.slides), deckEditedAt: new Date(clock()), deckBoard },
    })
    if (count === 0) throw new DaylightError('conflict', 'It is over, or somebody else saved it meanwhile')
    await savePolls(transaction, openDay.id, form.polls)
  })
  await tellRoom(services, openDay.id)
}

async function requireImages(
  { id: projectId }: Granted<'runOpenDays'>,
  { database }: Pick<Services, 'database'>,
  { slides }: DeckForm,
) {
  const known = await database.deckImage.findMany({ where: { projectId }, select: { id: true } })
  const ids = new Set(known.map(({ id }) => id))
  for (const [index, slide] of slides.entries())
    if (slide.type === 'image' && !ids.has(slide.image))
      throw new DaylightError('invalid', 'No such picture', { path: `slides.${index}.image` })
}

function requirePolls({ slides, polls }: DeckForm) {
  const ids = new Set(polls.map(({ id }) => id))
  for (const [index, slide] of slides.entries())
    if (slide.type === 'poll' && !ids.has(slide.poll))
      throw new DaylightError('invalid', 'No such poll', { path: `slides.${index}.poll` })
}

async function requirePages({ slides }: DeckForm) {
  let taken = 0
  const written = new Map(await renderWritten(slides))
  for (const [index, { id }] of slides.entries()) {
    const pages = written.get(id)
    if (!pages) continue
    const refuse = (code: 'slide_too_long' | 'deck_too_long', limit: number, field: string) => {
      throw new DaylightError('invalid', { code, slide: index + 1, limit }, { path: `slides.${index}.${field}` })
    }
    for (const [language, { isCut }] of Object.entries(pages))
      if (isCut) refuse('slide_too_long', limits.slidePages, `body.${language}`)
    taken += pagesTaken(pages)
    if (taken > limits.deckPages) refuse('deck_too_long', limits.deckPages, 'body')
  }
}

/** Back to what the project's open days begin with. Polls that were voted on are kept with their votes. */
export async function remakeDeck(services: Pick<Services, 'clock' | 'database' | 'rooms'>, openDay: OpenDayRow) {
  const { database, clock } = services
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: { id: openDay.id, state: { in: ['planned', 'live'] } },
      data: { deck: null, deckEditedAt: new Date(clock()), deckBoard: null },
    })
    if (count === 0) throw new DaylightError('conflict', 'This open day is over')
    await savePolls(transaction, openDay.id, [])
  })
  await tellRoom(services, openDay.id)
}

const choicesOf = ({ options }: PollDesign) => JSON.stringify(options.map(({ id }) => id).sort())

/**
 * Makes an open day's polls those of its deck. `conflict` where a poll that was voted on would get other choices; one
 * that was voted on and left out stays with its votes, as they were given.
 */
async function savePolls(transaction: Transaction, openDayId: number, polls: readonly DeckPoll[]) {
  const known = await transaction.poll.findMany({
    where: { openDayId },
    include: { _count: { select: { votes: true } } },
  })
  for (const [place, { id, ...given }] of polls.entries()) {
    const design = pollCodec.encode(given)
    const before = known.find((poll) => poll.id === id)
    if (before) {
      if (before._count.votes > 0 && choicesOf(pollCodec.decode(before.design)) !== choicesOf(given))
        throw new DaylightError('conflict', 'This poll was voted on', { path: `polls.${place}.options` })
      await transaction.poll.update({ where: { openDayId_id: { openDayId, id } }, data: { design, place } })
    } else await transaction.poll.create({ data: { id, openDayId, design, place } })
  }
  const left = known.filter(({ id, _count }) => _count.votes === 0 && !polls.some((poll) => poll.id === id))
  await transaction.poll.deleteMany({ where: { openDayId, id: { in: left.map(({ id }) => id) } } })
}
