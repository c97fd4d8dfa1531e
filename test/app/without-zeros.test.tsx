import { PassThrough, type Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutZeros } from '~/reader/without-zeros.server'

/** Many short texts, so that some three-byte character comes to lie across the end of React's buffer. */
const page = (
  <ul>
    {Array.from({ length: 2_000 }, (_, nth) => (
      <li key={nth}>{`${'修改'.repeat(nth % 7)}x`}</li>
    ))}
  </ul>
)
const through = (body: Duplex) => {
  renderToPipeableStream(page).pipe(body)
  return buffer(body)
}

test('a page has every character whole, where React alone would leave zeros between them', async () => {
  expect((await through(new PassThrough())).includes(0)).toBe(true)
  expect((await through(withoutZeros())).toString()).toBe(renderToStaticMarkup(page))
})
