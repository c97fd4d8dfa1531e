import type { z } from 'zod'
import en from 'zod/v4/locales/en.js'
import zhCN from 'zod/v4/locales/zh-CN.js'
import type { Language } from './languages.ts'
import { sayIssue } from './say-issue.ts'

/** What our own checks say; what zod checks is said by `say-issue.ts`, and by zod's translations where that has no words. */
const own: Record<Language, Record<string, string>> = {
  en: {
    not_storable: 'Text must not contain NUL or half of a surrogate pair',
    year_range: 'The year must be between 1970 and 2099',
    web_address: 'Takes an address such as https://jira.example.com/browse/ERP-17',
    currency: 'Takes a currency of three letters such as CNY',
    time_zone: 'Not an IANA time zone such as Asia/Shanghai',
    score_scale: 'The score does not lie on the scale: csat5 takes 1 to 5, nps 0 to 10, ces7 1 to 7',
    unscored: 'An answer that is unscored has no score: leave one of the two out',
    tolerance_order: 'The limit for critical must lie past the one for attention',
    unknown_kind: 'Unknown kind; known are',
    not_yours: 'Daylight itself says this; no other source can change it',
    id_reused: 'This id was already used for an update with other content',
    too_large: 'The data is larger than 64 KiB',
    nested: 'Nested too deeply',
    live_before_start: 'The go-live lies before the start of the project',
    not_finite: 'A number is too large to be kept',
    tool_field: 'Is missing, or not as the tool sends it',
    tool_body: 'This is nothing that the tool sends',
  },
  'zh-CN': {
    not_storable: '文本不能包含 NUL 或不完整的代理对字符',
    year_range: '年份必须在 1970 到 2099 之间',
    web_address: '应为网址，例如 https://jira.example.com/browse/ERP-17',
    currency: '应为3个字母的货币代码，例如 CNY',
    time_zone: '不是有效的 IANA 时区，例如 Asia/Shanghai',
    score_scale: '评分超出量表范围：csat5 为 1 到 5，nps 为 0 到 10，ces7 为 1 到 7',
    unscored: '标记为未评分（unscored）的回答不能同时带有评分，请去掉其中一项',
    tolerance_order: '“情况严重”的限值必须比“需关注”的限值更远',
    unknown_kind: '未知的类型；已知的有',
    not_yours: '该对象由 Daylight 自身维护，其他来源不能更改',
    id_reused: '该 id 已用于内容不同的更新',
    too_large: '数据超过 64 KiB',
    nested: '嵌套层级过深',
    live_before_start: '上线日期早于项目开始日期',
    not_finite: '数值过大，无法保存',
    tool_field: '缺失，或与该工具发送的格式不符',
    tool_body: '内容与该工具发送的格式不符',
  },
}
const translations = { en: en().localeError, 'zh-CN': zhCN().localeError }

/** One of our own messages in the reader's language. */
export const say = (code: string, language: Language): string => own[language][code] ?? code

const explainIn = (issue: z.core.$ZodRawIssue, language: Language) =>
  issue.code === 'custom' && typeof issue.params?.code === 'string'
    ? say(issue.params.code, language)
    : (sayIssue(issue, language) ?? translations[language](issue))
const errorMapOf = (language: Language) => ({
  error: (issue: z.core.$ZodRawIssue) => explainIn(issue, language),
})
/** The error map of each language, to be handed to `safeParse`. */
export const errorMaps = { en: errorMapOf('en'), 'zh-CN': errorMapOf('zh-CN') }

/** Where and what of the first thing wrong: `data.status`, `Invalid option …`. */
export function explainIssue(error: z.ZodError, prefix: PropertyKey[] = []): { path: string; message: string } {
  const issue = error.issues[0]!
  return { path: [...prefix, ...issue.path].join('.'), message: issue.message }
}

/** The same of an input that was judged without a language. */
export function explainInput(error: z.ZodError, input: unknown, language: Language): { path: string; message: string } {
  const { path, message } = explainIssue(error)
  const issue = error.issues[0]!
  const value = issue.path.reduce<unknown>((within, name) => (within as Record<PropertyKey, unknown>)?.[name], input)
  const said = explainIn({ ...issue, input: value } as z.core.$ZodRawIssue, language)
  return { path, message: (typeof said === 'string' ? said : said?.message) ?? message }
}
