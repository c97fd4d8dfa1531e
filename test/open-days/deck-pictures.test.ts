import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { limits } from '../../server/contract/limits.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { pictureKind } from '../../server/open-days/deck/images.ts'
import { readShownImage } from '../../server/open-days/room/shown-image.ts'
import { buildGranted } from '../factories/build-granted.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { pictures } from '../factories/pictures.ts'

test('a picture is known by its own bytes, with its size', () => {
  expect(pictureKind(pictures.png)).toEqual({ type: 'image/png', width: 2, height: 1 })
  expect(pictureKind(pictures.gif)).toEqual({ type: 'image/gif', width: 2, height: 1 })
  expect(pictureKind(pictures.jpeg)).toEqual({ type: 'image/jpeg', width: 2, height: 1 })
  expect(pictureKind(pictures.webp)).toEqual({ type: 'image/webp', width: 2, height: 1 })
})

test('what only calls itself a picture is none', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>'
  const texts = [svg, '<html><script>alert(1)</script>', 'GIF89', '', 'BM' + 'x'.repeat(60), 'RIFFxxxxWAVEfmt ']
  for (const text of texts) expect(pictureKind(Buffer.from(text))).toBeNull()
  expect(pictureKind(pictures.png.subarray(0, 12))).toBeNull()
  expect(pictureKind(Buffer.concat([pictures.jpeg.subarray(0, 4), Buffer.alloc(64)]))).toBeNull()
})

test('a GIF is as large as its first frame makes it, wherever that begins', () => {
  const screen = (width: number, height: number) => Buffer.from([width, 0, height, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0])
  const frame = Buffer.alloc(10)
  frame.writeUInt8(0x2c)
  for (const [at, value] of [100, 50, 12_000, 9_000].entries()) frame.writeUInt16LE(value, 1 + 2 * at)
  const repeats = Buffer.from('21ff0b4e45545343415045322e300301000000', 'hex')
  const gif = (...parts: Buffer[]) => pictureKind(Buffer.concat([Buffer.from('GIF89a'), ...parts]))
  expect(gif(screen(2, 1), frame)).toEqual({ type: 'image/gif', width: 12_100, height: 9_050 })
  expect(gif(screen(2, 1), repeats, repeats, frame)).toMatchObject({ width: 12_100, height: 9_050 })
  expect(gif(screen(2, 1), repeats)).toBeNull()
  expect(gif(screen(2, 1), Buffer.from(';'))).toBeNull()
})

test('a JPEG is as large as its frame, however many fill bytes stand before a marker', () => {
  const { jpeg } = pictures
  const large = Buffer.from(jpeg)
  large.writeUInt32BE((12_000 << 16) | 9_000, jpeg.indexOf(Buffer.from('ffc0', 'hex')) + 5)
  const withComment = (picture: Buffer, comment: Buffer) => {
    const head = Buffer.from([0xff, 0xff, 0xfe, 0, 0])
    head.writeUInt16BE(comment.length + 2, 3)
    return Buffer.concat([picture.subarray(0, 2), head, comment, picture.subarray(2)])
  }
  // Whoever takes the fill byte for a marker finds the small frame in the comment.
  const comment = Buffer.alloc(0xff00 - 2)
  Buffer.from('ffc000110800010002', 'hex').copy(comment, 4 + 0xfeff - 7)
  expect(pictureKind(withComment(large, comment))).toEqual({ type: 'image/jpeg', width: 9_000, height: 12_000 })
  expect(pictureKind(withComment(jpeg, Buffer.alloc(4)))).toEqual({ type: 'image/jpeg', width: 2, height: 1 })
})

test('three megabytes that only begin like a picture are as quickly none as a few bytes', () => {
  const begins = {
    jpeg: Buffer.from('ffd8ffe00000', 'hex'),
    'jpeg of short segments': Buffer.from('ffd8ff', 'hex'),
    png: Buffer.from('89504e470d0a1a0a', 'hex'),
    gif: Buffer.from('GIF89a'),
    'gif of many blocks': Buffer.from('474946383961020001000000002101', 'hex'),
    'jpeg of fill bytes': Buffer.from('ffd8ffff', 'hex'),
    webp: Buffer.from('RIFFxxxxWEBP'),
  }
  const fillings = ['\0', 'ff', '<svg ', "<svg '", 'VP8 ', 'IHDR', '\xff\xe0\0\x02'].map((text) =>
    Buffer.from(text, 'latin1'),
  )
  const filled = (begin: Buffer, filling: Buffer) =>
    Buffer.concat([begin, Buffer.alloc(limits.imageBytes - begin.length, filling)])
  const cases = Object.values(begins).flatMap((begin) => fillings.map((filling) => filled(begin, filling)))
  const took = (work: () => void) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  // The bytes once through a hash are what is done with a picture anyway.
  const measure = () => took(() => cases.forEach((bytes) => createHash('sha256').update(bytes).digest()))
  const judge = () => took(() => cases.forEach((bytes) => pictureKind(bytes)))
  measure()
  judge()
  expect(judge()).toBeLessThan(3 * measure())
})

test('a picture is kept once, given back as it was, and too much of one is refused', async () => {
  await using world = await openTestOpenDays()
  const deck = createDeck(world.services)
  const { key } = await world.begin()
  const add = (bytes: Uint8Array) => deck.addImage(world.scope, 'erp', key, bytes)
  const id = await add(pictures.png)
  expect(await add(pictures.png)).toBe(id)
  const image = await deck.getImage(world.as('executive'), 'erp', id)
  expect([image.type, Buffer.from(image.bytes).equals(pictures.png)]).toEqual(['image/png', true])
  await expect(deck.getImage(world.scope, 'erp', 'another')).rejects.toMatchObject({ code: 'not_found' })
  const tenMegabytes = Buffer.concat([pictures.png, Buffer.alloc(10 * 1024 * 1024)])
  await expect(add(tenMegabytes)).rejects.toMatchObject({ code: 'too_large' })
  expect(tenMegabytes.length).toBeGreaterThan(limits.imageBytes)
  const vast = Buffer.from(pictures.png)
  vast.writeUInt32BE(40_000, 16)
  vast.writeUInt32BE(40_000, 20)
  await expect(add(vast)).rejects.toMatchObject({ code: 'too_large' })
  await expect(add(Buffer.from('hello'))).rejects.toMatchObject({ code: 'invalid' })
  await expect(deck.addImage(world.as('sponsor'), 'erp', key, pictures.png)).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the room gets the pictures of slides that are shown, and no others', async () => {
  await using world = await openTestOpenDays()
  const deck = createDeck(world.services)
  const openDay = await world.begin()
  const shown = await deck.addImage(world.scope, 'erp', openDay.key, pictures.png)
  const hidden = await deck.addImage(world.scope, 'erp', openDay.key, pictures.gif)
  const slide = (image: string, isHidden: boolean) =>
    ({ id: image.slice(-8), type: 'image', hidden: isHidden, image, alt: { en: 'A picture' } }) as const
  await deck.saveDeck(world.scope, 'erp', openDay.key, {
    slides: [slide(shown, false), slide(hidden, true)],
    polls: [],
    editedAt: null,
  })
  const row = await world.database.openDay.findUniqueOrThrow({ where: { id: openDay.id } })
  const ask = (id: string) => readShownImage(buildGranted(row.projectId), world.services, row, id)
  expect((await ask(shown)).type).toBe('image/png')
  await expect(ask(hidden)).rejects.toMatchObject({ code: 'not_found' })
})
