import type { Language } from '../contract/languages.ts'
import type { MailName } from '../contract/mails.ts'
import type { MailSample } from '../contract/surveys/views.ts'
import type { Granted } from '../projects/granted.ts'
import type { RenderedMail } from './message.ts'
import type { Brand, MailViews } from './mails/mail-views.ts'
import { renderMail } from './render-mail.tsx'

/** A mail, as its reader in that language would get it from this project. */
export async function sampleMail(
  { name: project, customer }: Granted<'manageSurveys'>,
  { origin }: { origin: string },
  name: MailName,
  language: Language,
): Promise<MailSample> {
  const brand = { customer: customer.name, project, brandColor: customer.brandColor }
  return { name, ...(await renderMailPreview(name, { language, brand, origin })) }
}

/** A mail as its reader in that language would get it, in a customer's brand, with made-up people. `mailNames` lists them. */
export const renderMailPreview = (
  name: MailName,
  { language, brand, origin }: { language: Language; brand: Brand; origin: string },
): Promise<RenderedMail> => renderMail(name, exampleViews(origin, language)[name], { language, brand })

/** Made-up people and questions, to see what each mail looks like; links lead to `origin` and open nothing. */
export function exampleViews(origin: string, language: 'en' | 'zh-CN'): MailViews {
  const inChinese = language === 'zh-CN'
  const name = inChinese ? '赵磊' : 'Zhao Lei'
  const link = `${origin}/s/example`
  const survey = {
    name,
    title: { en: 'Open day of 20 November', 'zh-CN': '11月20日开放日' },
    introduction: null,
    firstQuestion: {
      id: 'overall',
      type: 'csat' as const,
      text: { en: 'How satisfied are you with this open day?', 'zh-CN': '您对本次开放日的满意程度如何？' },
      required: true,
    },
    questionCount: 3,
    anonymous: true,
    closesOn: '2026-11-30',
    link,
    unsubscribeUrl: `${origin}/unsubscribe/example`,
  }
  const openDay = {
    name,
    title: { en: 'Open day 12', 'zh-CN': '第12次开放日' },
    time: { day: '2026-12-04', from: '14:00', to: '14:40', timeZone: 'Asia/Shanghai' },
    place: {
      room: inChinese ? '总部三楼会议室' : 'Meeting room, 3rd floor',
      joinUrl: 'https://meeting.example.com/daylight',
    },
    agenda: [
      { title: { en: 'Where the project stands', 'zh-CN': '项目进展' }, minutes: 10 },
      { title: { en: 'Finance: the first month-end close', 'zh-CN': '财务：首次月结演示' }, minutes: 20 },
      { title: { en: 'Your questions', 'zh-CN': '问答' }, minutes: 10 },
    ],
    link: `${origin}/projects/erp-rollout`,
  }
  return {
    'survey-invitation': survey,
    'survey-reminder': { ...survey, daysLeft: 4 },
    'follow-up-answered': {
      name,
      survey: survey.title,
      title: inChinese ? '报表打开太慢' : 'Reports take too long to open',
      answer: inChinese
        ? '明细报表改为夜间预先汇总，打开时间由40秒降到3秒，周一已上线。'
        : 'The detailed reports are now prepared overnight. They open in 3 seconds instead of 40, since Monday.',
      owner: inChinese ? '陈静' : 'Chen Jing',
      link,
      unsubscribeUrl: survey.unsubscribeUrl,
    },
    'person-invitation': {
      name,
      vendor: inChinese ? '北风咨询' : 'Northwind',
      customer: inChinese ? '恒达制造' : 'Hengda Manufacturing',
      link: `${origin}/invited/example`,
      until: '2026-12-15',
    },
    'password-reset': { name, link: `${origin}/reset/example` },
    'open-day-invitation': openDay,
    'open-day-changed': {
      ...openDay,
      before: { time: { ...openDay.time, day: '2026-12-03', from: '10:00', to: '10:40' }, place: null },
    },
    'open-day-cancelled': {
      name,
      title: openDay.title,
      time: openDay.time,
      reason: { en: 'the system is being moved to its new data centre that day.', 'zh-CN': '当天系统迁移到新机房。' },
      link: openDay.link,
    },
    'open-day-recap': {
      name,
      title: openDay.title,
      heldOn: openDay.time.day,
      figures: [
        {
          label: { en: 'UAT passed', 'zh-CN': 'UAT 通过率' },
          before: inChinese ? '72%' : '72 %',
          after: inChinese ? '86%' : '86 %',
        },
        { label: { en: 'Critical issues open', 'zh-CN': '未关闭致命问题' }, before: '5', after: '2' },
        {
          label: { en: 'Go-live', 'zh-CN': '上线日期' },
          before: inChinese ? '12月14日' : '14 Dec',
          after: inChinese ? '12月14日' : '14 Dec',
        },
      ],
      commitments: [
        {
          title: { en: 'A list of open interfaces with their dates', 'zh-CN': '列出未完成的接口及日期' },
          owner: inChinese ? '陈静' : 'Chen Jing',
          dueOn: '2026-12-11',
        },
      ],
      link: openDay.link,
    },
  }
}
