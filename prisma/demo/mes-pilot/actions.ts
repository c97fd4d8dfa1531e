import type { ActionStory } from '../track-actions.ts'

const lead = '周涛 Zhou Tao'

/** Little to ask for, and nothing late. */
export const mesActions: readonly ActionStory[] = [
  {
    title: '车间网络点位 · Network points on the line',
    phase: 'design',
    owner: '吴凡 Wu Fan',
    waitingOn: 'customer',
    agreed: -70,
    due: { workday: -60 },
    done: -61,
  },
  {
    title: '平板支架安装 · Mount the tablets',
    phase: 'build-uat',
    owner: lead,
    waitingOn: 'customer',
    agreed: -40,
    due: { workday: -30 },
    done: -30,
  },
  {
    title: '上线检查表 · Go-live checklist',
    phase: 'go-live',
    owner: '陈晨 Chen Chen',
    waitingOn: 'vendor',
    agreed: -14,
    due: { workday: -6 },
    done: -7,
  },
  {
    title: '确认班组培训名单 · Confirm who is trained',
    phase: 'training',
    owner: lead,
    waitingOn: 'customer',
    agreed: -5,
    due: { fromToday: 6 },
  },
]
