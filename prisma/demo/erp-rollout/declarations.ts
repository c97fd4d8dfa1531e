import type { Declaration } from '../declare-health.ts'

/** What the team said of the roll-out: it saw the bad summer late, and does not hide the second wave's delay. */
export const erpDeclarations: readonly Declaration[] = [
  { on: [-35, 0], health: 'good', reason: '按计划推进 · On plan' },
  {
    on: [-31, 3],
    health: 'attention',
    reason: '需求签署推迟一周，等待各厂确认 · Requirements a week late, plants still confirming',
  },
  { on: [-25, 0], health: 'good', reason: '方案进展顺利 · Design is going well' },
  {
    on: [-15, 0],
    health: 'critical',
    reason: '试点 UAT 通过率过低，接口不稳定 · Pilot UAT passes too little, interfaces unstable',
  },
  {
    on: [-11, 0],
    health: 'attention',
    reason: '试点上线推迟一周，缺陷正在减少 · Pilot a week late, defects falling',
  },
  { on: [-8, 0], health: 'good', reason: '两个试点工厂已稳定使用 · Both pilot plants work with it' },
  {
    on: [-5, 3],
    health: 'attention',
    reason: '佛山主数据未齐，第二批上线推迟 · Foshan master data incomplete, wave 2 moves',
  },
  {
    on: [-2, 1],
    health: 'attention',
    reason: '第二批上线推迟两周，等待佛山供应商主数据 · Wave 2 two weeks later, waiting for Foshan supplier data',
  },
]
