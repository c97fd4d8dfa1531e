const collators = new Map<string, Intl.Collator>()

const ones = '零一二三四五六七八九'

/** 二 as 2, 十二 as 12, 二十 as 20: what stands behind 第, or before what is counted. */
function inFigures(name: string): string {
  return name.replace(/[一二三四五六七八九十]{1,3}/g, (numeral, at: number) => {
    if (name[at - 1] !== '第' && !/[期轮批次波]/.test(name.charAt(at + numeral.length))) return numeral
    const [tens, rest] = numeral.split('十') as [string, string?]
    return String(rest === undefined ? ones.indexOf(tens) : (ones.indexOf(tens) || 1) * 10 + ones.indexOf(rest))
  })
}

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
