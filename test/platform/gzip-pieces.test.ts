import fc from 'fast-check'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gzipPieces, readyPiece } from '../../server/platform/gzip-pieces.ts'

const piece = fc.record({
  isReady: fc.boolean(),
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.nat(200_000).map((length) => 'a page '.repeat(length / 7)),
  ),
})

test('pieces that are compressed and pieces that are not make one file of all of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const all = pieces.map(({ isReady, text }) => ({ isReady, bytes: Buffer.from(text) }))
      const file = gzipPieces(await Promise.all(all.map(({ isReady, bytes }) => (isReady ? readyPiece(bytes) : bytes))))
      expect(gunzipSync(file).equals(Buffer.concat(all.map(({ bytes }) => bytes)))).toBe(true)
    }),
  )
})
