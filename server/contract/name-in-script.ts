import type { Language } from './languages.ts'

const latin = String.raw`\p{Lu}[\p{L}’'.-]{0,40}(?: \p{Lu}[\p{L}’'.-]{0,40}){0,3}`
const han = String.raw`\p{Script=Han}{2,4}`
/** `王敏 Wang Min`, `王敏 · Wang Min`, `王敏（Wang Min）`, `Wang Min (王敏)`, `Wang Min/王敏`. */
const inBothScripts = new RegExp(
  `^(?:(?<before>${han})(?: ?[·/] ?| ?[(（]| )(?<after>${latin})|(?<first>${latin})(?: ?[·/] ?| ?[(（]| )(?<last>${han}))[)）]?$`,
  'u',
)

function scriptsOf(name: string): { chinese: string; other: string } | null {
  const found = name.length <= 200 ? inBothScripts.exec(name)?.groups : undefined
  if (!found) return null
  return { chinese: (found.before ?? found.last)!, other: (found.after ?? found.first)! }
}

/** A person's name in the script of one reader, where it is written in both; any other as it was said. */
export function nameInScript(name: string, language: Language): string {
  const scripts = scriptsOf(name)
  if (!scripts) return name
  return language === 'zh-CN' ? scripts.chinese : scripts.other
}

/** The same name for every reader: `王敏 · Wang Min` where it was written otherwise, which `inReadersScript` reads. */
export function nameInBothScripts(name: string): string {
  const scripts = name.includes(' · ') ? null : scriptsOf(name)
  return scripts ? `${scripts.chinese} · ${scripts.other}` : name
}
