import type { Language } from './languages.ts'
import { inReadersScript } from './in-readers-script.ts'

/** What people call the tools and teams that sources are named after, by their names without anything between the letters. */
const known: Readonly<Record<string, string>> = {
  alertmanager: 'Alertmanager',
  allure: 'Allure',
  asana: 'Asana',
  azuredevops: 'Azure DevOps',
  bugzilla: 'Bugzilla',
  clickup: 'ClickUp',
  coding: 'CODING',
  confluence: 'Confluence',
  cypress: 'Cypress',
  daylight: 'Daylight',
  deliveryteam: '项目组 · Delivery team',
  dingtalk: '钉钉 · DingTalk',
  excel: 'Excel',
  feishu: '飞书 · Feishu',
  formbricks: 'Formbricks',
  github: 'GitHub',
  gitlab: 'GitLab',
  googleforms: 'Google Forms',
  grafana: 'Grafana',
  helpdesk: '服务台 · Help desk',
  jenkins: 'Jenkins',
  jira: 'Jira',
  lark: '飞书 · Lark',
  linear: 'Linear',
  mantis: 'Mantis',
  mantisbt: 'Mantis',
  meego: '飞书项目 · Feishu Project',
  microsoftproject: 'Microsoft Project',
  monday: 'monday.com',
  msproject: 'Microsoft Project',
  notion: 'Notion',
  opsgenie: 'Opsgenie',
  pagerduty: 'PagerDuty',
  pingcode: 'PingCode',
  plane: 'Plane',
  playwright: 'Playwright',
  pmo: 'PMO',
  primavera: 'Primavera',
  prometheus: 'Prometheus',
  qase: 'Qase',
  qualtrics: 'Qualtrics',
  redmine: 'Redmine',
  salesforce: 'Salesforce',
  sapsolutionmanager: 'SAP Solution Manager',
  servicedesk: '服务台 · Service desk',
  servicenow: 'ServiceNow',
  sharepoint: 'SharePoint',
  smartsheet: 'Smartsheet',
  surveymonkey: 'SurveyMonkey',
  surveytool: '问卷工具 · Survey tool',
  tapd: 'TAPD',
  teambition: 'Teambition',
  tencentsurvey: '腾讯问卷 · Tencent Survey',
  testlink: 'TestLink',
  testrail: 'TestRail',
  tower: 'Tower',
  trello: 'Trello',
  typeform: 'Typeform',
  wecom: '企业微信 · WeCom',
  wenjuanxing: '问卷星 · Wenjuanxing',
  wrike: 'Wrike',
  xray: 'Xray',
  youtrack: 'YouTrack',
  yunxiao: '云效 · Yunxiao',
  zentao: '禅道 · ZenTao',
  zephyr: 'Zephyr',
}

/** What machines put into such a name and nobody says. */
const unsaid = new Set(
  `api atlassian bot center client cloud cn com connector connection corp data dc default edition enterprise export feed hook
   hosted http https import inc instance integration io local main net on onprem prem premise prod production saas self
   server sync tool webhook www`.split(/\s+/),
)

/** As tools and those who set them up write names: one word of small letters, digits and what stands between them. */
const isOfMachine = (name: string) => !/[\s\p{Script=Han}]/u.test(name)

/** The tool that some words name, and the other words; null where none is known. */
function findTool(words: readonly string[]): { tool: string; rest: string[] } | null {
  for (const size of [3, 2, 1])
    for (let at = 0; at + size <= words.length; at++) {
      const key = words
        .slice(at, at + size)
        .join('')
        .toLowerCase()
      if (Object.hasOwn(known, key))
        return { tool: known[key]!, rest: [...words.slice(0, at), ...words.slice(at + size)] }
    }
  return null
}

/** A source as people call it: `jira-cloud-production` is Jira, `zentao-foshan` is 禅道（foshan）, `old_tracker` is Old tracker. */
function nameSource(name: string, language: Language, saysAll = false): string {
  if (!isOfMachine(name)) return inReadersScript(name, language)
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const found = findTool(words)
  if (!found) return /^[\p{Ll}\p{N}_-]+$/u.test(name) && words.length > 0 ? sentence(words.join(' ')) : name
  const tool = inReadersScript(found.tool, language)
  const rest = found.rest.filter((word) => saysAll || !unsaid.has(word.toLowerCase())).join(' ')
  return rest ? inBrackets(tool, rest, language) : tool
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const inBrackets = (name: string, more: string, language: Language) =>
  language === 'zh-CN' ? `${name}（${more}）` : `${name} (${more})`

/** What some sources are called in a language, by their names as said: no two of them alike. */
export function nameSources(names: Iterable<string>, language: Language): ReadonlyMap<string, string> {
  let called = [...new Set(names)].map((said) => ({ said, name: nameSource(said, language) }))
  // Where two are called alike, all of their words are said; where that is not enough, what the machine says.
  for (const tell of [(said: string) => nameSource(said, language, true), (said: string) => said]) {
    const counts = new Map<string, number>()
    for (const { name } of called) counts.set(name, (counts.get(name) ?? 0) + 1)
    called = called.map(({ said, name }) => ({ said, name: counts.get(name) === 1 ? name : tell(said) }))
  }
  return new Map(called.map(({ said, name }) => [said, name]))
}
