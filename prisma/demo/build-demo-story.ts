import { buildCrmBeichen } from './crm-beichen/build-crm-beichen.ts'
import type { DemoPerson, DemoStory } from './demo-story.ts'
import { buildErpRollout } from './erp-rollout/build-erp-rollout.ts'
import { buildMesPilot } from './mes-pilot/build-mes-pilot.ts'
import { storyCalendar } from './story-calendar.ts'

const timeZone = 'Asia/Shanghai'
const deliveryTeam: DemoPerson[] = [
  { email: 'chen.chen@vendor.example', name: '陈晨 Chen Chen', role: 'engineer' },
  { email: 'admin@vendor.example', name: '管理员 Administrator', role: 'administrator' },
]

/**
 * The demo's whole story as it stands at 08:30 in Shanghai on `today` (YYYY-MM-DD there). Hengda, a manufacturer with
 * ten plants, rolls out an ERP: nine months in, the two pilot plants are live after a hard summer, and the second wave
 * waits for Foshan's master data. Beside it a small healthy project, and a second customer whom Hengda must never see.
 *
 * Pure and without chance: the same day gives the same updates, and another day the same ones with other dates.
 */
export const buildDemoStory = (today: string): DemoStory => {
  const calendar = storyCalendar(today)
  return {
    customers: [
      {
        customer: { key: 'hengda', name: '恒达制造 · Hengda Manufacturing', timeZone, brandColor: '#0b5d57' },
        people: [
          { email: 'zhao.lei@hengda.example', name: '赵磊 Zhao Lei', role: 'executive' },
          { email: 'wang.min@hengda.example', name: '王敏 Wang Min', role: 'sponsor' },
          ...deliveryTeam,
        ],
        projects: [buildErpRollout(calendar), buildMesPilot(calendar)],
      },
      {
        customer: { key: 'beichen', name: '北辰精工 · Beichen Precision', timeZone, brandColor: '#1f4e9c' },
        people: [{ email: 'li.na@beichen.example', name: '李娜 Li Na', role: 'executive' }, ...deliveryTeam],
        projects: [buildCrmBeichen(calendar)],
      },
    ],
  }
}
