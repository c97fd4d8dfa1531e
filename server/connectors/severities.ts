import type { Severity } from '../contract/board/issues.ts'
import type { ConnectorSettings } from '../contract/connector-settings.ts'
import type { NotMapped } from './connector.ts'
import { comparedWord, findEntry } from './settings.ts'

/** How tools in English and Chinese call how grave something is. */
const words: Record<Severity, string> = {
  critical:
    'critical blocker blocking highest urgent immediate fatal emergency showstopper show-stopper p0 s0 s1 sev0 sev1 page 致命 紧急 最高 非常紧急 特急 阻塞 阻断 灾难',
  major: 'major high serious severe important error p1 s2 sev2 严重 高 较高 重要 主要',
  minor: 'minor medium normal moderate average warning p2 s3 sev3 一般 中 中等 普通 次要 正常',
  trivial:
    'trivial low lowest cosmetic enhancement info p3 p4 p5 s4 s5 sev4 sev5 prompt advice insignificant 轻微 低 较低 最低 微小 建议 提示 优化 无关紧要 不紧急',
}
const usual = new Map(
  (Object.keys(words) as Severity[]).flatMap((severity) => words[severity].split(' ').map((word) => [word, severity])),
)
/** How tools say that nobody said it. */
const saysNothing = new Set(
  'none unknown undefined unset unspecified null no-priority n/a - 无 未设置 未定义 未指定 空 不限'.split(' '),
)

/** What a tool's word says; null where it says that nobody did, undefined where no table has it. */
function severityOfWord(word: string, table: Record<string, Severity> | undefined): Severity | null | undefined {
  // `2 - High`, `1-致命`: the number only sorts.
  const compared = comparedWord(word).replace(/^\d\s*[-–.、]\s*/, '')
  if (compared === '' || saysNothing.has(compared.replaceAll(' ', '-'))) return null
  return (table && findEntry(table, compared)) ?? usual.get(compared)
}

interface Found {
  severity: Severity | null
  notMapped: NotMapped[]
}

/**
 * The severity that a tool's word stands for: by the settings, by the tool's own table, or as the word is understood in
 * English and Chinese. null where nothing is said, and where no table has the word, which is then listed.
 */
export function findSeverity(
  word: string | number | null | undefined,
  settings: ConnectorSettings,
  table?: Record<string, Severity>,
): Found {
  if (word === null || word === undefined) return { severity: null, notMapped: [] }
  const value = String(word)
  const set = findEntry(settings.severity, value)
  if (set) return { severity: set === 'none' ? null : set, notMapped: [] }
  const severity = severityOfWord(value, table)
  return { severity: severity ?? null, notMapped: severity === undefined ? [{ field: 'severity', value }] : [] }
}

const labelled =
  /^(?:severity|priority|sev|prio|严重程度|严重性|严重级别|优先级|紧急程度)\s{0,3}(?:::?|[/\-_=：]|\s)\s{0,3}(\S.*)$/i
const order: Severity[] = ['critical', 'major', 'minor', 'trivial']

/**
 * The gravest severity that labels say: `critical`, `severity: high`, `priority::2`, `P1`, `严重`. Of labels that only
 * look like one, as `severity: odd`, the value is listed; all others say nothing of it.
 */
export function findSeverityOfLabels(labels: readonly string[], settings: ConnectorSettings): Found {
  const notMapped: NotMapped[] = []
  const found = labels.flatMap((name) => {
    const set = findEntry(settings.severity, name)
    if (set) return set === 'none' ? [] : [set]
    const value = labelled.exec(name.trim())?.[1]
    const severity = severityOfWord(value ?? name, undefined)
    if (value && severity === undefined) notMapped.push({ field: 'severity', value: name })
    return severity ? [severity] : []
  })
  return { severity: order.find((one) => found.includes(one)) ?? null, notMapped }
}
