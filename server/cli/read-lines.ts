/** A line of a file, counted from 1, and where in the file it ends. */
export interface Line {
  number: number
  text: string
  /** Bytes read so far, this line's chunk included. */
  bytes: number
}

/**
 * The lines of a stream of UTF-8, cut at line feeds only: Node's readline also cuts at U+2028, which may stand
 * unescaped inside a JSON text. A byte order mark at the beginning is left out.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    parts[0] = rest + parts[0]
    rest = parts.pop()!
    for (const text of parts) yield { number: ++number, text, bytes }
  }
  rest += decoder.decode()
  if (rest !== '') yield { number: ++number, text: rest, bytes }
}
