import { Transform } from 'node:stream'

/**
 * Takes zero bytes out of a page: React 18 sends its buffer whole where the next character does not fit into it, and what
 * is left of it are zeros (facebook/react#24985), which a browser shows as "��" between two Chinese characters. UTF-8 has
 * zeros for nothing else, and HTML has none.
 */
export const withoutZeros = () =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
