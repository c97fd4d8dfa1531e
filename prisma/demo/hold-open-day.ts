import type { ConsoleCommand } from '../../server/contract/open-days/console-command.ts'
import { replies } from '../../server/contract/open-days/plan.ts'
import { reactions } from '../../server/contract/open-days/reactions.ts'
import type { DeckForm } from '../../server/contract/open-days/slides.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createOpenDays } from '../../server/open-days/create-open-days.ts'
import type { OpenDayRow } from '../../server/open-days/day/find-open-day.ts'
import { readBoards } from '../../server/open-days/day/read-boards.ts'
import { invitedUrl } from '../../server/open-days/day/invited-token.ts'
import { builtInSlides } from '../../server/open-days/deck/default-slides.ts'
import { listAllQuestions } from '../../server/open-days/talk/list-questions.ts'
import { readLiveRoom } from '../../server/open-days/talk/live-room.ts'
import { dayNumber, dayOf, dayText } from '../../server/platform/civil-day.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import type { Granted } from '../../server/projects/granted.ts'
import type { Services } from '../../server/services/services.ts'
import type { HeldOpenDay } from './open-day-story.ts'
import { seededRandom, type Random } from './seeded-random.ts'
import type { StoryTime } from './story-time.ts'
import { storyTokens } from './story-tokens.ts'

const scope = operatorScope()
const address = 'demo'
const tab = 'presenter'
const minuteMs = 60_000
const dayMinutes = 1_440

/**
 * Holds a planned open day as the story says, by what people press in the portal, each at its time: the team invites,
 * leads from the console and writes down what is said; guests reply, join, ask, vote and judge. What an earlier start
 * did before it was cut off is not done twice.
 */
export async function holdOpenDay(
  { then, at }: StoryTime,
  project: Granted,
  openDay: OpenDayRow,
  held: HeldOpenDay,
): Promise<void> {
  if (openDay.recapSentAt) return
  const { id, key, code, startsAt, minutes } = openDay
  const random = seededRandom(`open day ${held.week}`)
  const people = await readInvited(then, id, random)
  const guests = drawGuests(held, random)
  const { questions, poll, reacted } = drawTalk(held, guests, random)
  const { schedule, invited, deck, room, audience, recap } = createOpenDays(then, address)
  const minute = (nth: number) => at(startsAt.getTime() + nth * minuteMs)
  const press = (command: ConsoleCommand) => room.carryOut(scope, project.key, key, command)
  const once = (what: string) => sha256(`${held.week} ${what}`).slice(0, 24)

  async function invite() {
    minute(-10 * dayMinutes)
    await schedule.invite(scope, project.key, key)
    for (const { token, reply, daysBefore } of people) {
      minute(-daysBefore * dayMinutes)
      await invited.reply(token, reply)
    }
    if (poll && openDay.deck === null) await deck.saveDeck(scope, project.key, key, deckWith(poll))
  }
  async function join({ token, name, language, joins }: Guest) {
    minute(joins)
    if (!(await audience.lobby(code, token)).joined)
      await createOpenDays({ ...then, tokens: { next: () => token } }, address).audience.join(code, name, language)
  }
  async function talk() {
    const { reactions: sent } = (await readLiveRoom(then.sql, id, then.clock()))!
    if (Object.values(sent).every((count) => count === 0))
      for (const { token, reaction } of reacted) await audience.carryOut(code, token, { act: 'react', reaction })
    for (const [nth, { text, by, asker, voters, answer }] of questions.entries()) {
      minute(6 + nth * 5)
      await audience.carryOut(code, asker.token, { act: 'ask', text, once: once(text), name: by })
      const question = (await listAllQuestions(then, id)).find((one) => one.text === text)!.id
      await press({ act: 'moderate', question, do: 'show' })
      for (const { token } of voters) await audience.carryOut(code, token, { act: 'vote', question, wanted: true })
      if (answer) await press({ act: 'answer', question, answer })
    }
    if (!poll) return
    await press({ act: 'poll', poll: poll.id, state: 'open' })
    for (const { token, option } of poll.votes)
      await audience.carryOut(code, token, { act: 'poll', poll: poll.id, option })
    await press({ act: 'poll', poll: poll.id, state: 'closed' })
  }
  async function writeDown() {
    for (const [nth, [text, decidedBy]] of held.decisions.entries()) {
      minute(30 + nth)
      await press({ act: 'decide', once: once(text), text, decidedBy })
    }
    for (const { title, owner, dueIn } of held.promises) {
      const dueOn = dayText(dayNumber(dayOf(startsAt.getTime(), project.timeZone)) + dueIn * 7 + 4)
      await press({ act: 'promise', once: once(title), title, owner, dueOn })
    }
  }

  if (openDay.state !== 'closed') {
    minute(0)
    // Another thread folds the boards of a day that is past, while the room fills.
    const boards = readBoards(project, then)
    if (openDay.state === 'planned') await invite()
    for (const guest of guests) await join(guest)
    minute(0)
    await boards
    await press({ act: 'start' })
    await press({ act: 'take', tab, from: tab })
    await talk()
    await writeDown()
    await press({ act: 'go', tab, slide: 'pulse', step: 0 })
    for (const { token, pulse } of guests) if (pulse) await audience.carryOut(code, token, { act: 'pulse', ...pulse })
    // Reactions are written a moment after they were sent.
    await then.background.settled()
    minute(minutes)
    await press({ act: 'close' })
  }
  minute(minutes + 45)
  await recap.saveSummary(scope, project.key, key, held.summary ?? null)
  await recap.send(scope, project.key, key)
  await then.outbox.deliver()
}

/** Who is invited by the plan, and what they said to it days before. */
async function readInvited(services: Services, openDayId: number, random: Random) {
  const rows = await services.database.attendee.findMany({ where: { openDayId }, orderBy: { email: 'asc' } })
  return rows.map((attendee) => {
    const reply = random.pickWeighted(replies, (one) => (one === 'accepted' ? 8 : 1))
    return { token: invitedUrl(services, attendee).split('/').at(-1)!, reply, daysBefore: random.whole(1, 9) }
  })
}

interface Guest {
  name: string | null
  token: string
  language: 'zh-CN' | 'en'
  /** The minute in which they join. */
  joins: number
  /** What they answer at the end; null where they leave before. */
  pulse: { useful: number; confident: number } | null
}

/** A score as people give them around a mean: most near it, some a step or two away. */
function scoreAround(random: Random, mean: number): number {
  const swing = (random.next() + random.next() + random.next() - 1.5) * 1.5
  return Math.min(5, Math.max(1, Math.round(mean + swing)))
}

function drawGuests({ week, came, mood, questions }: HeldOpenDay, random: Random): Guest[] {
  const asking = [...new Set(questions.flatMap(({ by }) => by ?? []))]
  const tokens = storyTokens(`open day ${week}`)
  return Array.from({ length: came }, (_, nth) => {
    const [useful, confident] = [scoreAround(random, mood[0]), scoreAround(random, mood[1])]
    return {
      name: asking[nth] ?? null,
      token: tokens.next(),
      language: random.chance(0.85) ? 'zh-CN' : 'en',
      joins: random.whole(-6, 8),
      pulse: random.chance(0.85) ? { useful, confident } : null,
    }
  })
}

/** Who asks, votes and reacts. */
function drawTalk({ questions, poll }: HeldOpenDay, guests: readonly Guest[], random: Random) {
  const asked = questions.map((question) => {
    const asker = guests.find(({ name }) => name === (question.by ?? null)) ?? guests[0]!
    const voters = random.shuffled(guests.filter((guest) => guest !== asker)).slice(0, question.votes)
    return { ...question, asker, voters }
  })
  const voters = poll ? random.shuffled(guests) : []
  const options = (poll?.options ?? []).map(([text, votes], nth) => ({ id: `option-${nth + 1}`, text, votes }))
  const choices = options.flatMap(({ id, votes }) => Array.from({ length: votes }, () => id)).slice(0, voters.length)
  const most = { thanks: [2, 9], applause: [0, 12], idea: [0, 4], unclear: [0, 3] } as const
  return {
    questions: asked,
    poll: poll && {
      id: 'poll',
      question: poll.question,
      options: options.map(({ id, text }) => ({ id, text })),
      votes: choices.map((option, nth) => ({ option, token: voters[nth]!.token })),
    },
    reacted: reactions.flatMap((reaction) => {
      const times = random.whole(most[reaction][0], most[reaction][1])
      return Array.from({ length: times }, (_, nth) => ({ reaction, token: guests[nth % guests.length]!.token }))
    }),
  }
}

/** Daylight's own slides, with a poll before the questions. */
const deckWith = ({ id, question, options }: { id: string } & Omit<DeckForm['polls'][number], 'id'>): DeckForm => ({
  editedAt: null,
  slides: builtInSlides.flatMap((slide) =>
    slide.id === 'questions' ? [{ id: 'poll', type: 'poll' as const, hidden: false, poll: id }, slide] : [slide],
  ),
  polls: [{ id, question, options }],
})
