/** Bytes that can be read more than once. */
export type ReadAgain = () => AsyncIterable<Uint8Array>

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  // XML of UTF-16 without a mark.
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be' },
]
const declared = /^<\?xml[^>]{0,200}?encoding\s{0,10}=\s{0,10}["']([\w-]{1,40})["']/

/** The encoding that XML says it is in; null where it says none, or one that it cannot be in. */
function declaredEncoding(head: Uint8Array): string | null {
  const name = declared.exec(new TextDecoder('latin1').decode(head.subarray(0, 400)))?.[1]
  try {
    const encoding = name ? new TextDecoder(name).encoding : null
    // .NET writes so of what it keeps as text, and other programs then save that as UTF-8: a declaration in single bytes is none of UTF-16.
    return encoding?.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}

/**
 * Which encoding text is in: what its byte order mark or its XML declaration says, else UTF-8 where all of it is that, else what
 * Chinese (GB18030) or Western (Windows-1252) programs write: in Chinese, bytes beyond ASCII stand in pairs. What declares itself
 * UTF-8 is that as long as most of it is: some runners write what their console is in all the same, some print broken bytes.
 */
export async function detectEncoding(read: ReadAgain): Promise<string> {
  let isFirst = true
  let isUtf8 = true
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let isDeclaredUtf8 = false
  const lenient = new TextDecoder('utf-8')
  const characters = { broken: 0, whole: 0 }
  let run = 0
  const runs = { paired: 0, single: 0 }
  for await (const chunk of read()) {
    if (isFirst) {
      const mark = marks.find(({ bytes }) => bytes.every((byte, index) => chunk[index] === byte))
      const said = mark?.encoding ?? declaredEncoding(chunk)
      isDeclaredUtf8 = !mark && said === 'utf-8'
      if (said && !isDeclaredUtf8) return said
      isFirst = false
    }
    if (isUtf8)
      try {
        utf8.decode(chunk, { stream: true })
      } catch {
        isUtf8 = false
      }
    if (!isUtf8 && isDeclaredUtf8)
      for (const character of lenient.decode(chunk, { stream: true }))
        if (character === '\uFFFD') characters.broken += 1
        else if (character > '\u007F') characters.whole += 1
    for (const byte of chunk)
      if (byte >= 0x80) run += 1
      else if (run > 0) {
        runs[run % 2 === 0 ? 'paired' : 'single'] += 1
        run = 0
      }
  }
  if (isUtf8 || (isDeclaredUtf8 && characters.broken <= characters.whole)) return 'utf-8'
  return runs.paired > runs.single * 2 ? 'gb18030' : 'windows-1252'
}

/** Bytes as text of that encoding, without a byte order mark. */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Text whose encoding is found out first. */
export async function* readText(read: ReadAgain): AsyncGenerator<string> {
  yield* decodeText(read(), await detectEncoding(read))
}
