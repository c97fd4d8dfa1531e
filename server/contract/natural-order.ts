const collators = new Map<string, Intl.Collator>()

/** Numerals of names in Chinese, where they count: 第十轮, 二期. */
const counted = /(第)([〇零一二三四五六七八九十百]{1,7})|([一二三四五六七八九十百]{1,7})(?=[期轮批次波])/gu
const digits = '零一二三四五六七八九'
const units: Record<string, number> = { 十: 10, 百: 100 }

/** 十二 as 12, 二十 as 20, 一百零三 as 103. */
function numberIn(numeral: string): number {
  let sum = 0
  let digit = 0
  for (const sign of numeral.replaceAll('〇', '零')) {
    const unit = units[sign]
    if (unit === undefined) digit = digits.indexOf(sign)
    else {
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit
}

const inFigures = (name: string) =>
  name.replace(counted, (_, before?: string, nth?: string, many?: string) => {
    return `${before ?? ''}${numberIn(nth ?? many ?? '')}`
  })

/**
 * Compares names as people order them: "Cycle 2" before "Cycle 10", 第二轮 before 第十轮, and words as a language does
 * (Chinese by pinyin). The same two never change places: what only looks alike goes by its characters.
 */
export function naturalOrder(language = 'en'): (a: string, b: string) => number {
  let collator = collators.get(language)
  if (!collator) collators.set(language, (collator = new Intl.Collator(language, { numeric: true })))
  const { compare } = collator
  return (a, b) => compare(inFigures(a), inFigures(b)) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The same by key, in no reader's language: what ties are broken by. */
export const byKey = (a: { key: string }, b: { key: string }): number => naturalOrder()(a.key, b.key)
