import type { PlannedMilestone } from '../report-milestones.ts'

const lead = '周涛 Zhou Tao'
const it = '吴凡 Wu Fan'

/** One line of one plant in six months, on plan. */
export const mesPlan: readonly PlannedMilestone[] = [
  { key: 'kick-off', title: '项目启动 · Kick-off', phase: 'kick-off', owner: lead, planned: [-18, 0], done: [-18, 0] },
  {
    key: 'requirements-signed',
    title: '需求签署 · Requirements signed',
    phase: 'requirements',
    owner: lead,
    planned: [-15, 4],
    done: [-15, 3],
    gate: true,
  },
  {
    key: 'design-signed',
    title: '方案签署 · Design signed',
    phase: 'design',
    owner: lead,
    planned: [-12, 4],
    done: [-12, 4],
    gate: true,
  },
  {
    key: 'line-connected',
    title: '产线设备联网 · Line connected',
    phase: 'build-uat',
    owner: it,
    planned: [-7, 4],
    done: [-7, 2],
  },
  {
    key: 'uat',
    title: 'UAT 通过 · UAT accepted',
    phase: 'build-uat',
    owner: lead,
    planned: [-3, 4],
    done: [-3, 4],
    gate: true,
  },
  { key: 'trained', title: '班组培训 · Shifts trained', phase: 'training', owner: lead, planned: [1, 4] },
  {
    key: 'line-live',
    title: '三号线上线 · Line 3 go-live',
    phase: 'go-live',
    owner: lead,
    planned: [3, 0],
    gate: true,
    weight: 3,
  },
  { key: 'acceptance', title: '项目验收 · Acceptance', phase: 'closing', owner: it, planned: [8, 4], gate: true },
]
