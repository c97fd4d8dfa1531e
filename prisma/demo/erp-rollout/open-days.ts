import type { OpenDayPlan } from '../../../server/contract/open-days/plan.ts'
import { openDaysBeforePilot } from './open-days-before-pilot.ts'
import { openDaysSincePilot } from './open-days-since-pilot.ts'
import { owners } from './owners.ts'

/** Every second Monday since the plants were surveyed, the last of them three weeks before wave 2 was to go live. */
export const heldOpenDays = [...openDaysBeforePilot, ...openDaysSincePilot]

/** When they begin and how long they last: none has run over three o'clock. */
export const openDayTimes = { everyWeeks: 2, time: '14:20', minutes: 40, holidays: 'CN' } as const

export const openDayPlan: OpenDayPlan = {
  title: { en: 'Open day', 'zh-CN': '开放日' },
  timeZone: 'Asia/Shanghai',
  place: '总部三楼会议室 · Head office, third floor',
  link: 'https://meeting.example.com/hengda-erp',
  agenda: [
    { title: '项目进展 · Where the project stands', minutes: 10, presenter: owners.pmo },
    { title: '现场演示 · Seen live', minutes: 15, presenter: owners.pmo },
    { title: '您的问题 · Your questions', minutes: 10 },
    { title: '决定与承诺 · Decisions and promises', minutes: 5 },
  ],
  presenters: [owners.pmo],
  attendees: [
    { email: 'zhao.lei@hengda.example', name: owners.executive },
    { email: 'wang.min@hengda.example', name: owners.sponsor },
    { email: 'li.qiang@hengda.example', name: owners.finance },
    { email: 'chen.jie@hengda.example', name: owners.supply },
    { email: 'zhou.tao@hengda.example', name: owners.production },
    { email: 'wu.fan@hengda.example', name: owners.it },
  ],
  moderated: true,
  anonymous: true,
}
