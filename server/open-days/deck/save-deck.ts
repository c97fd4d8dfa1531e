import { DaylightError } from '../../contract/errors.ts'
import type { DeckForm } from '../../contract/open-days/slides.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayRow } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { tellRoom } from '../tell-room.ts'
import { savePolls } from './save-polls.ts'
import { shownBoard } from './shown-board.ts'

/**
 * Saves an open day's slides and polls, with the board as it is now to be compared with later. `conflict`
 * once it is over and where somebody else saved since `editedAt`; `invalid` for a picture or a poll that is not there.
 */
export async function saveDeck(tools: OpenDayTools, project: SurveyProject, openDay: OpenDayRow, form: DeckForm) {
  const { database, clock } = tools
  await requireImages(tools, openDay.projectId, form)
  requirePolls(form)
  const deckBoard = JSON.stringify(await shownBoard(tools, project, openDay))
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: {
        id: openDay.id,
        state: { in: ['planned', 'live'] },
        deckEditedAt: form.editedAt && new Date(form.editedAt),
      },
      data: { deck: JSON.stringify(form.slides), deckEditedAt: new Date(clock()), deckBoard },
    })
    if (count === 0) throw new DaylightError('conflict', 'It is over, or somebody else saved it meanwhile')
    await savePolls(transaction, openDay.id, form.polls)
  })
  await tellRoom(tools, openDay.id)
}

async function requireImages({ database }: OpenDayTools, projectId: number, { slides }: DeckForm) {
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

/** Back to what the project's open days begin with. Polls that were voted on are kept with their votes. */
export async function remakeDeck(tools: OpenDayTools, openDay: OpenDayRow) {
  const { database, clock } = tools
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.openDay.updateMany({
      where: { id: openDay.id, state: { in: ['planned', 'live'] } },
      data: { deck: null, deckEditedAt: new Date(clock()), deckBoard: null },
    })
    if (count === 0) throw new DaylightError('conflict', 'This open day is over')
    await savePolls(transaction, openDay.id, [])
  })
  await tellRoom(tools, openDay.id)
}
