import type { z } from 'zod'
import type { Language } from './languages.ts'

/** What zod calls a type. */
type TypeName = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null'

interface Words {
  types: Record<TypeName, string>
  missing: string
  wholeNumber: string
  type(expected: string, received: string): string
  date: string
  instant: string
  oneOf(values: string[]): string
  empty: string
  least: Record<'string' | 'array' | 'number', (limit: number) => string>
  most: Record<'string' | 'array' | 'number', (limit: number) => string>
}

const words: Record<Language, Words> = {
  en: {
    types: {
      string: 'text',
      number: 'a number',
      boolean: 'true or false',
      array: 'a list',
      object: 'an object',
      null: 'null',
    },
    missing: 'This is missing',
    wholeNumber: 'Takes a whole number',
    type: (expected, received) => `Takes ${expected}, not ${received}`,
    date: 'Takes a date such as 2026-10-01',
    instant: 'Takes an instant with its offset, such as 2026-10-01T09:00:00+08:00',
    oneOf: (values) => `Takes one of ${values.join(', ')}`,
    empty: 'Must not be empty',
    least: {
      string: (limit) => `Takes at least ${limit} characters`,
      array: (limit) => `Takes at least ${limit}`,
      number: (limit) => `Must be at least ${limit}`,
    },
    most: {
      string: (limit) => `Takes at most ${limit} characters`,
      array: (limit) => `Takes at most ${limit}`,
      number: (limit) => `Must be at most ${limit}`,
    },
  },
  'zh-CN': {
    types: {
      string: '文本',
      number: '数字',
      boolean: ' true 或 false',
      array: '列表',
      object: '对象',
      null: ' null',
    },
    missing: '缺少此项',
    wholeNumber: '应为整数',
    type: (expected, received) => `应为${expected}，而不是${received}`,
    date: '应为日期，例如 2026-10-01',
    instant: '应为带时区偏移的时间，例如 2026-10-01T09:00:00+08:00',
    oneOf: (values) => `应为以下之一：${values.join('、')}`,
    empty: '不能为空',
    least: {
      string: (limit) => `至少 ${limit} 个字符`,
      array: (limit) => `至少 ${limit} 项`,
      number: (limit) => `不能小于 ${limit}`,
    },
    most: {
      string: (limit) => `最多 ${limit} 个字符`,
      array: (limit) => `最多 ${limit} 项`,
      number: (limit) => `不能大于 ${limit}`,
    },
  },
}

function typeOf(value: unknown): TypeName | null {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'object' ? type : null
}

function sayType({ expected, input }: { expected: string; input?: unknown }, said: Words) {
  if (input === undefined) return said.missing
  if (expected === 'int') return said.wholeNumber
  const received = typeOf(input)
  const name = expected === 'record' ? 'object' : expected
  const known = name in said.types ? said.types[name as TypeName] : null
  return known && received && name !== received ? said.type(known, said.types[received]) : null
}

function sayLimit(origin: string, limit: unknown, inclusive: boolean | undefined, said: Words['least']) {
  if (!inclusive || typeof limit !== 'number') return null
  const name = origin === 'int' ? 'number' : origin
  return name in said ? said[name as keyof typeof said](limit) : null
}

/**
 * What is wrong with a value, in words for whoever wrote the tool that sent it: with an example or with what is allowed.
 * null for what only zod has words for.
 */
export function sayIssue(issue: z.core.$ZodRawIssue, language: Language): string | null {
  const said = words[language]
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue, said)
    case 'invalid_value':
      return issue.input === undefined ? said.missing : said.oneOf(issue.values.map(String))
    case 'invalid_format':
      return issue.format === 'date' ? said.date : issue.format === 'datetime' ? said.instant : null
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return said.empty
      return sayLimit(issue.origin, issue.minimum, issue.inclusive, said.least)
    case 'too_big':
      return sayLimit(issue.origin, issue.maximum, issue.inclusive, said.most)
    default:
      return null
  }
}
