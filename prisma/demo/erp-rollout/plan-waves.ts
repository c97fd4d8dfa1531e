import type { PlannedMilestone } from '../report-milestones.ts'
import { owners } from './owners.ts'

/** Four plants in a second wave, which waits for Foshan's master data. */
export const wave2: readonly PlannedMilestone[] = [
  {
    key: 'foshan-data',
    title: '佛山主数据就绪 · Foshan master data ready',
    phase: 'build-uat',
    owner: owners.sponsor,
    planned: [-3, 4],
    cause: 'customer',
    moves: [
      { on: [-7, 1], to: [-2, 1] },
      { on: [-5, 3], to: [-2, 4] },
      { on: [-2, 1], to: [-1, 4] },
    ],
  },
  {
    key: 'wave-2-key-users',
    title: '第二批关键用户培训 · Wave 2 key users trained',
    phase: 'training',
    owner: owners.supply,
    planned: [-4, 4],
    done: [-4, 4],
  },
  {
    key: 'uat-2',
    title: '第二批 UAT 通过 · UAT 2 accepted',
    phase: 'build-uat',
    owner: owners.sponsor,
    planned: [-2, 4],
    gate: true,
    weight: 2,
    cause: 'customer',
    moves: [
      { on: [-5, 3], to: [-1, 2] },
      { on: [-2, 1], to: [0, 4] },
    ],
  },
  {
    key: 'wave-2-end-users',
    title: '第二批最终用户培训 · Wave 2 end users trained',
    phase: 'training',
    owner: owners.supply,
    planned: [-1, 3],
    cause: 'customer',
    moves: [{ on: [-2, 1], to: [1, 3] }],
  },
  {
    key: 'wave-2-live',
    title: '第二批上线 · Wave 2 go-live',
    phase: 'go-live',
    owner: owners.sponsor,
    planned: [0, 0],
    gate: true,
    weight: 4,
    cause: 'customer',
    moves: [
      { on: [-7, 1], to: [0, 3] },
      { on: [-5, 3], to: [1, 0] },
      { on: [-2, 1], to: [2, 0] },
    ],
  },
]

/** Four more in spring, on plan so far, and the end of the project. */
export const wave3: readonly PlannedMilestone[] = [
  {
    key: 'wave-3-data',
    title: '第三批主数据就绪 · Wave 3 master data ready',
    phase: 'build-uat',
    owner: owners.it,
    planned: [8, 4],
  },
  {
    key: 'uat-3',
    title: '第三批 UAT 通过 · UAT 3 accepted',
    phase: 'build-uat',
    owner: owners.sponsor,
    planned: [14, 4],
    gate: true,
    weight: 2,
  },
  {
    key: 'wave-3-users',
    title: '第三批用户培训 · Wave 3 users trained',
    phase: 'training',
    owner: owners.supply,
    planned: [15, 4],
  },
  {
    key: 'central-live',
    title: '武汉、成都上线 · Wuhan and Chengdu go-live',
    phase: 'go-live',
    owner: owners.production,
    planned: [16, 0],
    gate: true,
    weight: 3,
  },
  {
    key: 'wave-3-live',
    title: '重庆、天津上线 · Chongqing and Tianjin go-live',
    phase: 'go-live',
    owner: owners.production,
    planned: [19, 0],
    gate: true,
    weight: 3,
  },
  { key: 'hand-over', title: '移交运维 · Hand-over to support', phase: 'closing', owner: owners.it, planned: [24, 4] },
  {
    key: 'acceptance',
    title: '项目验收 · Final acceptance',
    phase: 'closing',
    owner: owners.executive,
    planned: [26, 4],
    gate: true,
    weight: 2,
  },
]
