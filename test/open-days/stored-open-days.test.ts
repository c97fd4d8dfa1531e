import { expect, test } from 'vitest'
import { differenceOf } from '../../server/board/difference-of.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { readStored, type StoredSeal } from '../factories/read-stored.ts'

const [seal] = readStored<StoredSeal>('sealed-boards') as [StoredSeal]
const [plan] = readStored('plans') as [string]
const [deck] = readStored('decks') as [string]

test('an open day that an earlier release sealed opens: its recap, its deck, and its text byte for byte', async () => {
  await using world = await openTestOpenDays()
  const { id, key } = await world.begin()
  const { version: sealVersion, hash: sealHash, customer: sealedBoard, team: sealedTeam } = seal
  await world.database.openDay.update({
    where: { id },
    data: {
      state: 'closed',
      closedAt: new Date(world.clock.now),
      plan,
      deck,
      sealVersion,
      sealHash,
      sealedBoard,
      sealedTeam,
    },
  })
  const recap = await world.recap.get(world.scope, 'erp', key)
  expect(recap.seal).toMatchObject({ version: sealVersion, hash: sealHash })
  expect(recap.board).toMatchObject(JSON.parse(sealedTeam))
  expect(recap.openDay.title).toEqual({ en: 'Open day', 'zh-CN': '开放日' })
  const pack = await world.recap.getPack(world.scope, 'erp', key)
  expect(sha256(pack.sealed)).toBe(pack.recap.seal.hash)
  const stage = await createDeck(world.services).getStage(world.scope, 'erp', key)
  expect(stage.slides.map(({ id }) => id)).toEqual((JSON.parse(deck) as { id: string }[]).map(({ id }) => id))
  expect(stage.board.commitments.total).toBe(stage.board.commitments.items.length)

  // The next open day is compared with it.
  world.clock.now += 86_400_000
  await world.push([buildUpdate({ key: 'I-1' })])
  const next = await world.begin()
  const { difference, board } = await createDeck(world.services).getStage(world.scope, 'erp', next.key)
  expect(difference).toEqual(differenceOf(stage.board, board))
})

test('a room whose figures an earlier release holds shows them, and seals them at its end', async () => {
  await using world = await openTestOpenDays()
  const { id, key } = await world.begin()
  const [frozenBoard] = readStored('frozen-boards') as [string]
  const [deckBoard] = readStored('deck-boards') as [string]
  const [reactions] = readStored('reactions') as [string]
  const { customer } = JSON.parse(frozenBoard) as { customer: { version: number } }
  await world.database.room.update({
    where: { openDayId: id },
    data: { frozenVersion: customer.version, frozenBoard, reactions },
  })
  await world.database.openDay.update({
    where: { id },
    data: { deck, deckBoard, deckEditedAt: new Date(world.clock.now) },
  })
  const deckView = createDeck(world.services)
  expect((await deckView.getStage(world.scope, 'erp', key)).board).toMatchObject(customer)
  expect((await deckView.getDeck(world.scope, 'erp', key)).sinceEdit?.changes.length).toBeGreaterThan(0)
  await world.outcomes.close(world.scope, 'erp', key)
  const { board, reactions: counted } = await world.recap.get(world.scope, 'erp', key)
  expect(board.version).toBe(customer.version)
  expect(counted).toMatchObject(JSON.parse(reactions))
})
