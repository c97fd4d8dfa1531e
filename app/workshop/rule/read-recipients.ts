import { limits } from '#contract/limits'
import { isEmail, recipientSchema, type Recipient } from '#contract/surveys/forms'
import { splitCells } from './split-cells'

const fields = ['email', 'name', 'role', 'site', 'language'] as const
/** What of a person stands in a list, in the order in which it is typed. */
export type Field = (typeof fields)[number]

/** What the heads of columns are called where people keep such lists. */
const heads: Record<Field, RegExp> = {
  email: /^(e-?mail( address)?|mail|邮箱|电子邮箱|邮件|电子邮件|邮箱地址)$/i,
  name: /^(name|full name|姓名|名字|名称|联系人)$/i,
  role: /^(role|position|job title|title|角色|职务|职位|岗位)$/i,
  site: /^(site|plant|location|factory|站点|工厂|厂区|基地|地点)$/i,
  language: /^(language|lang|语言|语种)$/i,
}
const spoken: Record<string, Recipient['language']> = {
  en: 'en',
  english: 'en',
  英文: 'en',
  英语: 'en',
  zh: 'zh-CN',
  'zh-cn': 'zh-CN',
  chinese: 'zh-CN',
  中文: 'zh-CN',
}

export type LineProblem = 'noEmail' | 'badEmail' | 'tooLong' | 'twice'
/** One line of a pasted list: who was understood by it, or why nobody was. */
export interface ReadLine {
  line: number
  text: string
  recipient: Recipient | null
  problem: LineProblem | null
}

/** `王敏 <wang@hengda.example>`, as mail programs copy an address. */
const addressed = /^([^<]*)<([^<>]+)>$/
const isMail = (cell: string) => cell.includes('@')

function headsOf(cells: string[]): (Field | undefined)[] | null {
  const found = cells.map((cell) => fields.find((field) => heads[field].test(cell)))
  return found.includes('email') && !cells.some(isMail) ? found : null
}

/** Cells in the order of the heads; without heads the address wherever it stands, then the others as they are typed. */
function byField(
  cells: string[],
  order: (Field | undefined)[] | null,
  typed: readonly Field[],
): Partial<Record<Field, string>> {
  const given: Partial<Record<Field, string>> = {}
  if (order) {
    for (const [index, field] of order.entries()) if (field && cells[index]) given[field] = cells[index]
  } else {
    const email = cells.find(isMail)
    const rest = cells.filter((cell) => cell !== email)
    if (email) given.email = email
    for (const [index, field] of typed.slice(1).entries()) if (rest[index]) given[field] = rest[index]
  }
  const mail = addressed.exec(given.email ?? '')
  if (mail) {
    given.email = mail[2]!.trim()
    given.name ??= mail[1]!.trim() || undefined
  }
  return given
}

function judge(given: Partial<Record<Field, string>>): Pick<ReadLine, 'recipient' | 'problem'> {
  if (!given.email) return { recipient: null, problem: 'noEmail' }
  // Before the schema, which takes a hundred times as long to say so.
  if (!isEmail(given.email)) return { recipient: null, problem: 'badEmail' }
  const language = spoken[(given.language ?? '').toLowerCase()]
  const read = recipientSchema.safeParse({ ...given, language })
  if (read.success) return { recipient: read.data, problem: null }
  const isAddress = read.error.issues.some(({ path }) => path[0] === 'email')
  return { recipient: null, problem: isAddress ? 'badEmail' : 'tooLong' }
}

const shownOfBeyond = 100
/** More than any list that is sent to: reading it would keep everybody else waiting. */
const isBeyondReading = (list: string) =>
  list.length > limits.listLength ||
  list.split(/[@＠]/, limits.listAddresses + 2).length > limits.listAddresses + 1 ||
  list.split(/[,;\t，；\r\n]/, limits.listCells + 1).length > limits.listCells

/**
 * Reads a pasted list: lines or CSV of e-mail, name, role, site and language, with or without heads, in any order that
 * heads say; several addresses in one line are several people. Nothing is dropped silently: every line says what
 * became of it.
 */
export function readRecipients(list: string, typed: readonly Field[] = fields): ReadLine[] {
  if (isBeyondReading(list))
    return [{ line: 1, text: list.slice(0, shownOfBeyond), recipient: null, problem: 'tooLong' }]
  const seen = new Set<string>()
  let order: (Field | undefined)[] | null = null
  const read: ReadLine[] = []
  for (const [index, text] of list.split(/\r\n|\n|\r/).entries()) {
    const cells = splitCells(text)
    if (!cells.some(Boolean)) continue
    const found: (Field | undefined)[] | null = read.length === 0 && !order ? headsOf(cells) : null
    if (found) {
      order = found
      continue
    }
    const mails = cells.filter(isMail)
    const people = mails.length > 1 ? mails.map((mail) => byField([mail], null, typed)) : [byField(cells, order, typed)]
    for (const given of people) {
      const judged = judge(given)
      const email = judged.recipient?.email
      const twice = email !== undefined && seen.has(email)
      if (email) seen.add(email)
      read.push({ line: index + 1, text, ...(twice ? { recipient: null, problem: 'twice' } : judged) })
    }
  }
  return read
}
