import type { OpenDayRow } from '../../server/open-days/find-open-day.ts'
import type { OpenDayTools } from '../../server/open-days/open-day-tools.ts'
import { sealOf } from '../../server/open-days/recap/seal.ts'
import { readBoards } from '../../server/open-days/read-boards.ts'
import { participantHash } from '../../server/open-days/room/room-tokens.ts'
import { dayNumber, dayOf, dayText } from '../../server/platform/civil-day.ts'
import type { Transaction } from '../../server/platform/database.ts'
import type { SurveyProject } from '../../server/surveys/find-project.ts'
import type { HeldOpenDay } from './open-day-story.ts'
import { seededRandom, type Random } from './seeded-random.ts'

const minuteMs = 60_000

/** A score as people give them around a mean: most near it, some a step or two away. */
function scoreAround(random: Random, mean: number): number {
  const swing = (random.next() + random.next() + random.next() - 1.5) * 1.5
  return Math.min(5, Math.max(1, Math.round(mean + swing)))
}

/** Lets a planned open day have gone as the story says, and seals the boards as they stood on its day. */
export async function holdOpenDay(
  tools: OpenDayTools,
  project: SurveyProject,
  openDay: OpenDayRow,
  held: HeldOpenDay,
): Promise<void> {
  const { id, startsAt, minutes } = openDay
  const day = dayOf(startsAt.getTime(), project.timeZone)
  const boards = await readBoards(tools, project, day)
  const random = seededRandom(`open day ${held.week}`)
  const at = (minute: number) => new Date(startsAt.getTime() + minute * minuteMs)
  await tools.database.$transaction(async (transaction) => {
    await replyToInvitations(transaction, id, random, at)
    const people = await joinRoom(tools, transaction, id, held, random, at)
    await fillRoom(transaction, id, held, people, random, at)
    await transaction.decision.createMany({
      data: held.decisions.map(([text, decidedBy], nth) => ({
        openDayId: id,
        text,
        decidedBy,
        createdAt: at(30 + nth),
      })),
    })
    await transaction.openDayPromise.createMany({
      data: held.promises.map(({ title, owner, dueIn }) => ({
        openDayId: id,
        projectId: project.id,
        title,
        owner,
        dueOn: dayText(dayNumber(day) + dueIn * 7 + 4),
      })),
    })
    await transaction.openDay.update({
      where: { id },
      data: {
        state: 'closed',
        startedAt: at(0),
        closedAt: at(minutes),
        recapSentAt: at(minutes + 45),
        summary: held.summary ?? null,
        ...sealOf(boards),
      },
    })
  })
}

type At = (minute: number) => Date

async function replyToInvitations(transaction: Transaction, openDayId: number, random: Random, at: At) {
  const attendees = await transaction.attendee.findMany({ where: { openDayId }, orderBy: { email: 'asc' } })
  for (const { id } of attendees) {
    const reply = random.pickWeighted(['accepted', 'tentative', 'declined'], (one) => (one === 'accepted' ? 8 : 1))
    const repliedAt = at(-random.whole(1, 9) * 1_440)
    await transaction.attendee.update({ where: { id }, data: { sentSequence: 0, reply, repliedAt } })
  }
}

async function joinRoom(
  { tokens }: OpenDayTools,
  transaction: Transaction,
  openDayId: number,
  { came, mood, questions }: HeldOpenDay,
  random: Random,
  at: At,
): Promise<{ id: string; name: string | null }[]> {
  const asking = [...new Set(questions.flatMap(({ by }) => by ?? []))]
  const people: { id: string; name: string | null }[] = []
  for (let nth = 0; nth < came; nth++) {
    const [useful, confident] = mood.map((mean) => scoreAround(random, mean))
    const language = random.chance(0.85) ? 'zh-CN' : 'en'
    people.push(
      await transaction.participant.create({
        data: {
          openDayId,
          name: asking[nth] ?? null,
          tokenHash: participantHash(tokens.next()),
          language,
          joinedAt: at(random.whole(-6, 8)),
          ...(random.chance(0.85) ? { pulse: { create: { useful, confident } } } : {}),
        },
        select: { id: true, name: true },
      }),
    )
  }
  return people
}

async function fillRoom(
  transaction: Transaction,
  openDayId: number,
  { questions, poll }: HeldOpenDay,
  people: { id: string; name: string | null }[],
  random: Random,
  at: At,
) {
  for (const [nth, { text, by, votes, answer }] of questions.entries()) {
    const asker = people.find(({ name }) => name === (by ?? null)) ?? people[0]!
    const voters = random.shuffled(people.filter(({ id }) => id !== asker.id)).slice(0, votes)
    await transaction.roomQuestion.create({
      data: {
        openDayId,
        participantId: asker.id,
        name: by ?? null,
        text,
        state: answer ? 'answered' : 'shown',
        answer: answer ?? null,
        askedAt: at(6 + nth * 5),
        votes: { create: voters.map(({ id }) => ({ participantId: id })) },
      },
    })
  }
  if (poll) {
    const options = poll.options.map(([text], nth) => ({ id: `option-${nth + 1}`, text }))
    const voters = random.shuffled(people)
    const choices = poll.options.flatMap(([, votes], nth) => Array.from({ length: votes }, () => options[nth]!.id))
    await transaction.poll.create({
      data: {
        openDayId,
        design: JSON.stringify({ question: poll.question, options }),
        state: 'closed',
        place: 0,
        votes: {
          create: choices.slice(0, voters.length).map((option, nth) => ({ participantId: voters[nth]!.id, option })),
        },
      },
    })
  }
  const reactions = {
    thanks: random.whole(2, 9),
    applause: random.whole(0, 12),
    idea: random.whole(0, 4),
    unclear: random.whole(0, 3),
  }
  await transaction.room.update({
    where: { openDayId },
    data: { slide: 'pulse', questions: questions.length, polls: poll ? 1 : 0, reactions: JSON.stringify(reactions) },
  })
}
