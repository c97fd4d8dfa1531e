import type { BoardView, SectionName } from '#contract/board'
import type { Language } from '~/words/language'
import type { ProjectContext } from '~/reader/project-context'
import { useTranslation } from '~/words/use-translation'

const en = {
  title: 'Parts of the pages',
  light: 'Light',
  dark: 'Dark',
  short: 'Finance',
  sentence: '37 of 65 issues are open; two are critical.',
  long: 'Ledger totals differ between the old system and the new one after the third migration rehearsal, in all currencies',
  hint: 'As it stands in the contract.',
  problem: 'This takes a date after the start.',
  yes: 'Delete it',
  press: 'Change the figure',
  show: 'Show',
  customer: 'Hengda Manufacturing',
  name: 'Zhao Min',
  internal: 'Only for the delivery team',
  hidden: 'An internal issue',
  open: 'Open',
  closed: 'Closed',
  today: 'Today',
  even: 'even odds: 9 Dec',
  later: 'goes on until 2027',
  key: 'Key',
  module: 'Module',
  status: 'Status',
  day: 'Day',
  many: '37 open',
}
const zhCN: typeof en = {
  title: '页面组件',
  light: '浅色',
  dark: '深色',
  short: '财务',
  sentence: '65 个问题中有 37 个未关闭，其中 2 个为致命问题。',
  long: '第三次迁移演练后，新旧系统之间所有币种的总账余额均不一致，需要财务部门与供应商共同核对并确认差异来源',
  hint: '以合同约定为准。',
  problem: '应为开始日期之后的日期。',
  yes: '确认删除',
  press: '改变数字',
  show: '显示',
  customer: '恒达制造',
  name: '赵敏',
  internal: '仅交付团队可见',
  hidden: '内部问题',
  open: '未关闭',
  closed: '已关闭',
  today: '今天',
  even: '可能性各半：12月9日',
  later: '持续到 2027 年',
  key: '编号',
  module: '模块',
  status: '状态',
  day: '日期',
  many: '37 个未关闭',
}
const samples: Record<Language, typeof en> = { en, 'zh-CN': zhCN }

/** Words to show parts with, in the reader's language. */
export const useSamples = () => samples[useTranslation().language]

/** When the parts are shown, as the clock of the page says it. */
export const shownAt = { today: '2026-11-22', loadedAt: '2026-11-22T02:00:00Z' } as const

const good = 'good' as const
const source = (name: string | null, lastUpdateAt: string, stale: boolean): BoardView['sources'][number] => ({
  name,
  kinds: ['issue'],
  lastUpdateAt,
  activity: [{ kind: 'issue', updates: 3210, lastUpdateAt }],
  stale,
})

const told: Omit<BoardView, SectionName> & Pick<BoardView, 'issues' | 'uat'> = {
  project: {
    key: 'erp',
    name: 'ERP',
    customer: 'Hengda',
    brandColor: null,
    timeZone: 'Asia/Shanghai',
    phase: 'build-uat',
    startsOn: '2026-03-02',
    goLiveOn: '2026-12-14',
  },
  version: 812,
  builtAt: shownAt.loadedAt,
  today: shownAt.today,
  dayEndsAt: '2026-11-22T16:00:00.000Z',
  basis: 'live',
  headline: { code: 'nothingYet', params: {}, cause: null, passRate: null, criticalOpen: 2 },
  health: {
    computed: good,
    declared: null,
    declaration: null,
    reasons: [],
    sections: { issues: good } as BoardView['health']['sections'],
    tolerances: { criticalIssues: { attention: 0, critical: 4 } } as BoardView['health']['tolerances'],
    tolerancesSet: null,
  },
  sources: [source('Jira', '2026-11-22T01:56:00Z', false), source(null, '2026-11-02T01:56:00Z', true)],
  uat: { cycles: [], trend: [] },
  issues: {
    total: 65,
    open: 37,
    closed: 28,
    bySeverity: { critical: 2, major: 9, minor: 18, trivial: 6 },
    criticalFor: [],
    defectIndex: 65.6,
    burndown: [],
    ideal: null,
    forecast: null,
    pace: null,
    atGoLive: null,
    twoWeeksAgo: null,
  },
}
/** As much of a board as parts of pages show where they want one. */
export const board = told as BoardView

/** What parts below a project's layout find there; looked back to a day, so that they say so. */
export const projectContext: ProjectContext = {
  board,
  asOf: shownAt.today,
  can: {
    readBoard: true,
    readInternal: true,
    readComments: true,
    manageSurveys: true,
    runOpenDays: true,
    manageConnections: true,
  },
}
