import { isUtf8 } from 'node:buffer'
import qs from 'qs'
import { findJsonExcess } from '../contract/bounded-json.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'

/** Fields of a form that hold all of it as JSON, as tools call them. */
const wholeFields = ['payload', 'data', 'body', 'json']
const gb18030 = new TextDecoder('gb18030', { fatal: true })
const bounds = { ...limits.pushJson, nesting: limits.nesting }

/**
 * What a tool's body says, by its looks and not by what its sender calls it: JSON, a form's fields, or a form with JSON
 * inside; null where it is empty. Whole numbers that no number of JavaScript holds are texts of their digits. Throws
 * `invalid` for anything else, and for what is beyond bounds.
 */
export function parseToolBody(body: Uint8Array): unknown {
  const text = textOf(body).trim()
  if (text === '') return null
  if (/^[[{"]/.test(text)) return readJson(text)
  const fields = readForm(text)
  const whole = wholeFields.map((name) => fields[name]).find(isJson)
  return whole === undefined ? fields : readJson(whole)
}

const isJson = (value: unknown): value is string => typeof value === 'string' && /^\s*[[{]/.test(value)

/** Old servers in China still write GB 18030. */
function textOf(body: Uint8Array): string {
  if (isUtf8(body)) return new TextDecoder().decode(body)
  try {
    return gb18030.decode(body)
  } catch {
    throw new DaylightError('invalid', { code: 'not_utf8' })
  }
}

function readJson(text: string): unknown {
  const excess = findJsonExcess(text, bounds)
  if (excess) throw new DaylightError('invalid', excess)
  const value = parseJsonText(text)
  // Written as JSON twice: a text in which it stands.
  return isJson(value) ? readJson(value) : value
}

function parseJsonText(text: string): unknown {
  try {
    // Sixteen digits in a row may be more than a number holds: only then all numbers are looked at.
    return JSON.parse(/\d{16}/.test(text) ? quoteLongNumbers(text) : text)
  } catch (error) {
    throw new DaylightError('invalid', { code: 'not_json', why: (error as Error).message })
  }
}

/** Texts, which stay as they are, and numbers. */
const textsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gis
const isWhole = /^-?\d+$/

/** JSON whose whole numbers are texts where a number of JavaScript would lose digits of them: ids of TAPD have nineteen. */
const quoteLongNumbers = (json: string): string =>
  json.replaceAll(textsAndNumbers, (token) =>
    isWhole.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  )

/** Fields as PHP writes them: `events[bug::status_change][new]=closed` is within `events`. */
function readForm(text: string): Record<string, unknown> {
  if (!/^[^\s=&]{1,200}=/.test(text)) throw new DaylightError('invalid', { code: 'not_json', why: text.slice(0, 40) })
  return qs.parse(text, { depth: 5, parameterLimit: 1_000, arrayLimit: 100, decoder: decodePart })
}

/** A name or value of a form: percent-encoded UTF-8, or GB 18030 of old servers; what is neither stays as it is written. */
function decodePart(part: string): string {
  // Of a million in a row five times as fast as replacing them.
  const spaced = part.split('+').join(' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    try {
      return textOf(unescapedBytes(spaced))
    } catch {
      return spaced
    }
  }
}

/** The bytes that are meant, of escapes one each; a sign that begins none stands for itself. */
function unescapedBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  let length = 0
  for (let from = 0; from < bytes.length; from += 1, length += 1) {
    const [high, low] = bytes[from] === percent ? [digitOf(bytes[from + 1]), digitOf(bytes[from + 2])] : [-1, -1]
    const isEscape = high >= 0 && low >= 0
    bytes[length] = isEscape ? high * 16 + low : bytes[from]!
    if (isEscape) from += 2
  }
  return bytes.subarray(0, length)
}
const percent = 0x25
const hexDigits = '0123456789abcdef'
const digitOf = (byte: number | undefined) =>
  byte === undefined ? -1 : hexDigits.indexOf(String.fromCharCode(byte).toLowerCase())
