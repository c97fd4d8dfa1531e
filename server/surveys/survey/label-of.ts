import { limits } from '../../contract/limits.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'

const between = ' · '

/** Cut at a character, never in the middle of one. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}

/**
 * A text in both languages as one: `中文 · English`, which each reader gets in their own script. At most as long as a
 * name may be, 200 characters: both halves are cut alike.
 */
export function labelOf(text: InBoth): string {
  const [en, zh] = [text.en, text['zh-CN']].map((one) => one?.replaceAll(between, ' – '))
  if (!en || !zh || en === zh) return shorten(zh ?? en!, limits.idLength)
  const whole = zh + between + en
  if (whole.length <= limits.idLength) return whole
  const half = Math.floor((limits.idLength - between.length) / 2)
  const short = Math.min(zh.length, en.length)
  const rest = limits.idLength - between.length - Math.min(short, half)
  return shorten(zh, zh.length <= half ? zh.length : rest) + between + shorten(en, en.length <= half ? en.length : rest)
}
