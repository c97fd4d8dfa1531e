import { expect, test } from 'vitest'
import type { DeckForm, Slide } from '../../server/contract/open-days/slides.ts'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { forAudience } from '../../server/open-days/deck/for-audience.ts'
import { limits } from '../../server/contract/limits.ts'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import { versionsOf } from '../factories/newest-of.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate } from '../factories/open-test-project.ts'

const poll = { id: 'poll-1', question: { en: 'Ready?' }, options: [option('yes'), option('no')] }
function option(id: string) {
  return { id, text: { en: id } }
}
const form = (slides: object[], given: Partial<DeckForm> = {}): DeckForm =>
  deckFormSchema.parse({ slides, editedAt: null, ...given })
const text = (id: string, en: string, given: object = {}) => ({ id, type: 'markdown', body: { en }, ...given })

async function openDeck() {
  const world = await openTestOpenDays()
  const deck = createDeck(world.services)
  return {
    ...world,
    deck,
    read: (key: string) => deck.getDeck(world.scope, 'erp', key),
    stage: (key: string) => deck.getStage(world.scope, 'erp', key),
    save: (key: string, given: DeckForm) => deck.saveDeck(world.scope, 'erp', key, given),
    /** Saves from the last edit, as the editor does. */
    async edit(key: string, slides: object[], given: Partial<DeckForm> = {}) {
      const { editedAt } = await deck.getDeck(world.scope, 'erp', key)
      await deck.saveDeck(world.scope, 'erp', key, form(slides, { ...given, editedAt }))
    },
  }
}
const shown = (slides: readonly Slide[]) => slides.filter(({ hidden }) => !hidden).map(({ type }) => type)

test('a deck that nobody edited follows the project: what has nothing to show is hidden, and is there when it has', async () => {
  await using world = await openDeck()
  const { key } = await world.begin()
  expect(shown((await world.read(key)).slides)).toEqual(['title', 'demo', 'questions', 'pulse'])
  await world.push([buildUpdate()])
  const { slides, untouched, editedAt } = await world.read(key)
  expect(shown(slides)).toEqual(['title', 'issues', 'demo', 'questions', 'pulse'])
  expect({ untouched, editedAt }).toEqual({ untouched: true, editedAt: null })
})

test('the stage has the customer’s eyes, whoever asks', async () => {
  await using world = await openDeck()
  const secret = { kind: 'milestone', key: 'M-1', visibility: 'internal' as const }
  await world.push([buildUpdate({ ...secret, data: { title: 'Secret cut-over', plannedOn: '2026-12-01' } })])
  const { key } = await world.begin()
  const stage = await world.deck.getStage(world.as('engineer'), 'erp', key)
  expect(stage.board.milestones.total).toBe(1)
  expect(JSON.stringify(stage)).not.toContain('Secret')
  await expect(world.deck.getStage(world.as('executive'), 'erp', key)).rejects.toMatchObject({ code: 'not_found' })
})

test('what changed is told since the open day before, as it was sealed then', async () => {
  await using world = await openDeck()
  await world.push([buildUpdate({ key: 'I-1', data: { severity: 'critical', status: 'open' } })])
  const { key: first } = await world.begin()
  await world.outcomes.close(world.scope, 'erp', first)
  world.clock.now += 14 * 86_400_000
  await world.push([buildUpdate({ key: 'I-1', at: '2026-11-24T09:00:00+08:00', data: { status: 'closed' } })])
  const { key } = await world.begin({}, 'planned')
  const { difference } = await world.stage(key)
  expect(difference?.since.day).toBe('2026-11-22')
  expect(
    difference?.changes.map(({ code, params }) => ['from' in params && [code, params.from, params.to]].flat()),
  ).toContainEqual(['critical-issues', 1, 0])
})

test('slides keep the order, the notes and the hiding they were given, and the room looks again', async () => {
  await using world = await openDeck()
  const { id, key } = await world.begin()
  const heard = versionsOf(world.rooms, id)
  const slides = [
    text('why', '**Why**', { notes: 'slowly' }),
    { id: 'uat', type: 'uat', hidden: true, heading: { 'zh-CN': '测试' } },
    { id: 'title', type: 'title' },
  ]
  await world.edit(key, slides)
  const deck = await world.read(key)
  expect(deck.slides).toEqual(form(slides).slides)
  expect(deck).toMatchObject({ untouched: false, editedAt: '2026-11-22T01:00:00.000Z' })
  expect(await heard.next()).toBe(1)
  expect((await world.stage(key)).html).toEqual({
    why: { en: { scale: 1, pages: ['<p><strong>Why</strong></p>\n'], isCut: false } },
  })
})

const endless = Array.from({ length: 90 }, (_, at) => `# Part ${at}\n\n${'Said once more. '.repeat(3)}\n\n`)
  .join('# -\n'.repeat(20))
  .slice(0, 10_000)
/** `pages` pages in the smallest type. */
const pagesLong = (pages: number) => `${Array.from({ length: 17 * pages }, () => 'a').join('\n')}`

test('a slide of more pages than anybody leafs through is refused by its number, and so is the one that makes the deck too long', async () => {
  await using world = await openDeck()
  const { key } = await world.begin()
  const [once, endlessly] = [text('a', 'short'), text('b', endless)]
  await expect(world.edit(key, [once, endlessly])).rejects.toMatchObject({
    code: 'invalid',
    why: { code: 'slide_too_long', slide: 2, limit: limits.slidePages },
    path: 'slides.1.body.en',
  })
  const long = Array.from({ length: 15 }, (_, at) => text(`s${at}`, `${at}\n${pagesLong(25)}`))
  await expect(world.edit(key, [once, ...long])).rejects.toMatchObject({
    why: { code: 'deck_too_long', slide: 16, limit: limits.deckPages },
    path: 'slides.15.body',
  })
  await world.edit(key, [once, ...long.slice(1)])
})

test('a longer deck that is there already is shown so far, and says where it ends, in PowerPoint too', async () => {
  await using world = await openDeck()
  const { id, key } = await world.begin()
  const slides = Array.from({ length: 30 }, (_, at) => text(`s${at}`, `${at}\n${endless}`.slice(0, 10_000)))
  await world.database.openDay.update({ where: { id }, data: { deck: JSON.stringify(form(slides).slides) } })
  const stage = await world.stage(key)
  const pages = slides.map((slide) => stage.html[slide.id]!.en!)
  expect(pages.map((one) => one.pages.length)).toEqual([...Array(10).fill(40), ...Array(20).fill(1)])
  for (const one of pages) expect([one.isCut, one.pages.at(-1)]).toEqual([true, ''])
  expect(pages[0]!.pages[38]).not.toBe('')
  const { slides: said } = sayDeck(stage, null, 'en')
  expect(said[0]!.written).toMatchObject({ most: 40, cut: 'This text is longer than what is shown here.' })
  expect(said[29]!.written).toMatchObject({ most: 1 })
})

test('nobody overwrites unseen what somebody else saved, and what is over stays as it was', async () => {
  await using world = await openDeck()
  const { key } = await world.begin()
  await world.save(key, form([text('a', 'mine')]))
  world.clock.now += 1_000
  await expect(world.save(key, form([text('a', 'theirs')]))).rejects.toMatchObject({ code: 'conflict' })
  await world.edit(key, [text('a', 'theirs, having seen mine')])
  expect((await world.read(key)).slides).toMatchObject([{ body: { en: 'theirs, having seen mine' } }])
  await world.outcomes.close(world.scope, 'erp', key)
  await expect(world.edit(key, [text('a', 'too late')])).rejects.toMatchObject({ code: 'conflict' })
  await expect(world.deck.remakeDeck(world.scope, 'erp', key)).rejects.toMatchObject({ code: 'conflict' })
})

test('the editor says exactly what changed since the last edit, even of the same day', async () => {
  await using world = await openDeck()
  await world.push([buildUpdate({ key: 'I-1', data: { severity: 'critical', status: 'open' } })])
  const { key } = await world.begin()
  expect((await world.read(key)).sinceEdit).toBeNull()
  await world.edit(key, [{ id: 'issues', type: 'issues' }])
  expect((await world.read(key)).sinceEdit).toBeNull()
  await world.push([buildUpdate({ key: 'I-1', at: '2026-11-22T08:59:00+08:00', data: { status: 'closed' } })])
  const { sinceEdit } = await world.read(key)
  expect(sinceEdit?.changes.map(({ code }) => code)).toContain('critical-issues')
  world.clock.now += 1_000
  await world.edit(key, [{ id: 'issues', type: 'issues' }])
  expect((await world.read(key)).sinceEdit).toBeNull()
})

test('a poll that was voted on keeps its choices and, left out, its votes; others are changed and go', async () => {
  await using world = await openDeck()
  const { id, key } = await world.begin()
  const slide = { id: 'ask', type: 'poll', poll: poll.id }
  await world.edit(key, [slide], { polls: [poll] })
  const other = { ...poll, options: [option('yes'), option('maybe')] }
  world.clock.now += 1_000
  await world.edit(key, [slide], { polls: [other] })
  expect((await world.read(key)).polls).toEqual([{ ...other, votes: 0 }])
  const voter = await world.join(id)
  await world.database.pollVote.create({
    data: { openDayId: voter.openDayId, pollId: poll.id, participantId: voter.id, option: 'maybe' },
  })
  await expect(world.edit(key, [slide], { polls: [poll] })).rejects.toMatchObject({
    code: 'conflict',
    path: 'polls.0.options',
  })
  const reworded = { ...other, options: [option('yes'), { id: 'maybe', text: { en: 'Perhaps' } }] }
  await world.edit(key, [slide], { polls: [reworded] })
  world.clock.now += 1_000
  await world.deck.remakeDeck(world.scope, 'erp', key)
  expect((await world.read(key)).polls).toEqual([{ ...reworded, votes: 1 }])
  const { key: next } = await world.begin()
  // What another open day, of whichever customer, calls its polls is nobody's business, and theirs stay as they are.
  await world.edit(next, [slide], { polls: [poll] })
  expect((await world.read(next)).polls).toEqual([{ ...poll, votes: 0 }])
  expect((await world.read(key)).polls).toEqual([{ ...reworded, votes: 1 }])
  const rows = await world.database.poll.findMany({ where: { id: poll.id } })
  expect(rows).toHaveLength(2)
})

test('a slide names a picture and a poll that are there', async () => {
  await using world = await openDeck()
  const { key } = await world.begin()
  const picture = { id: 'p', type: 'image', image: 'nothing', alt: { en: 'Nothing' } }
  await expect(world.edit(key, [{ id: 't', type: 'title' }, picture])).rejects.toMatchObject({ path: 'slides.1.image' })
  const ask = { id: 'ask', type: 'poll', poll: 'nothing' }
  await expect(world.edit(key, [ask])).rejects.toMatchObject({ code: 'invalid', path: 'slides.0.poll' })
})

test('the project’s own default is what open days begin with that were not edited yet; a poll stays with its day', async () => {
  await using world = await openDeck()
  const { key } = await world.begin()
  const { key: next } = await world.begin({}, 'planned')
  await world.edit(key, [text('hello', 'Hello'), { id: 'ask', type: 'poll', poll: poll.id }], { polls: [poll] })
  await world.deck.saveDefault(world.scope, 'erp', key)
  const begun = await world.read(next)
  expect(begun).toMatchObject({ untouched: true, hasOwnDefault: true, slides: [{ id: 'hello' }] })
  expect(begun.slides).toHaveLength(1)
  await world.deck.saveDefault(world.scope, 'erp', null)
  expect(await world.read(next)).toMatchObject({ hasOwnDefault: false, slides: { length: 13 } })
})

test('what goes to the wall and to phones has no notes, no hidden slide, and nothing that only those would show', async () => {
  await using world = await openDeck()
  await world.push([
    buildUpdate({ key: 'I-1', data: { severity: 'critical' } }),
    buildUpdate({ kind: 'milestone', key: 'M-1', data: { title: 'Hidden go-live', plannedOn: '2026-12-01' } }),
  ])
  const { key } = await world.begin()
  await world.edit(key, [
    { id: 'issues', type: 'issues', notes: 'whispered' },
    { id: 'plan', type: 'plan', hidden: true },
    text('later', 'not today', { hidden: true }),
  ])
  const audience = forAudience(await world.stage(key))
  expect(audience.slides.map(({ id }) => id)).toEqual(['issues'])
  expect(audience.board.issues.open).toBe(1)
  expect(audience.board.milestones.items).toEqual([])
  expect(JSON.stringify(audience)).not.toMatch(/whispered|not today|Hidden go-live/)
})
