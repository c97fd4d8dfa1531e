import type { ActionStory } from '../track-actions.ts'
import { owners } from './owners.ts'

type Row = Omit<ActionStory, 'due'>
const done = (agreed: number, dueDay: number, doneDay: number, row: Omit<Row, 'agreed' | 'done'>): ActionStory => ({
  ...row,
  agreed,
  due: { workday: dueDay },
  done: doneDay,
})
const customer = { waitingOn: 'customer' } as const
const vendor = { waitingOn: 'vendor' } as const

const past: ActionStory[] = [
  done(-188, -182, -183, {
    title: '任命关键用户 · Name key users',
    phase: 'kick-off',
    owner: owners.executive,
    ...customer,
  }),
  done(-186, -178, -178, {
    title: '项目办公室与网络 · Project room and network',
    phase: 'kick-off',
    owner: owners.it,
    ...customer,
  }),
  done(-176, -168, -161, {
    title: '提供现有流程文件 · Hand over process documents',
    phase: 'requirements',
    owner: owners.supply,
    ...customer,
  }),
  done(-170, -160, -160, {
    title: '安排佛山工厂参观 · Arrange the Foshan visit',
    phase: 'requirements',
    owner: owners.production,
    ...customer,
  }),
  done(-155, -148, -146, {
    title: '确认科目表 · Confirm chart of accounts',
    phase: 'requirements',
    owner: owners.finance,
    ...customer,
  }),
  done(-150, -146, -147, {
    title: '需求文档英文版 · English requirements',
    phase: 'requirements',
    owner: owners.pmo,
    ...vendor,
  }),
  done(-132, -124, -117, {
    title: '确定物料编码规则 · Settle material numbering',
    phase: 'design',
    owner: owners.sponsor,
    ...customer,
  }),
  done(-128, -122, -122, {
    title: '审批矩阵草案 · Draft approval matrix',
    phase: 'design',
    owner: owners.pmo,
    ...vendor,
  }),
  done(-118, -112, -112, {
    title: '银行接口测试账号 · Bank test accounts',
    phase: 'design',
    owner: owners.finance,
    ...customer,
  }),
  done(-108, -98, -96, { title: '采购手持终端 · Buy handhelds', phase: 'build-uat', owner: owners.it, ...customer }),
  done(-102, -97, -97, {
    title: '搭建 UAT 环境 · Set up the UAT system',
    phase: 'build-uat',
    owner: owners.pmo,
    ...vendor,
  }),
  done(-90, -84, -82, {
    title: '增派两名测试人员 · Two more testers',
    phase: 'build-uat',
    owner: owners.production,
    ...customer,
  }),
  done(-76, -70, -71, {
    title: '每日缺陷例会 · Daily defect meeting',
    phase: 'build-uat',
    owner: owners.pmo,
    ...vendor,
  }),
  done(-66, -58, -54, {
    title: '清理苏州库存差异 · Clear Suzhou stock differences',
    phase: 'build-uat',
    owner: owners.supply,
    ...customer,
  }),
  done(-52, -46, -46, {
    title: '签署切换方案 · Sign cut-over plan',
    phase: 'go-live',
    owner: owners.sponsor,
    ...customer,
  }),
  done(-48, -43, -43, {
    title: '上线周末值班表 · Go-live weekend roster',
    phase: 'go-live',
    owner: owners.pmo,
    ...vendor,
  }),
  done(-38, -30, -31, { title: '试点经验总结 · Lessons of the pilot', phase: 'go-live', owner: owners.pmo, ...vendor }),
  done(-34, -26, -22, {
    title: '佛山数据负责人 · Data owner for Foshan',
    phase: 'build-uat',
    owner: owners.sponsor,
    ...customer,
  }),
  done(-20, -12, -12, {
    title: '东莞模具清单 · Mould list of Dongguan',
    phase: 'build-uat',
    owner: owners.production,
    ...customer,
  }),
]

const open: ActionStory[] = [
  {
    title: '佛山供应商主数据 · Foshan supplier master data',
    phase: 'build-uat',
    owner: owners.sponsor,
    ...customer,
    agreed: -30,
    due: { workday: -13 },
    extended: { on: -12, due: { fromToday: -3 } },
  },
  {
    title: '确认审批额度 · Confirm approval limits',
    phase: 'build-uat',
    owner: owners.finance,
    ...customer,
    agreed: -9,
    due: { fromToday: 2 },
  },
  {
    title: '指定佛山两名培训师 · Name two trainers for Foshan',
    phase: 'training',
    owner: owners.supply,
    ...customer,
    agreed: -7,
    due: { fromToday: 5 },
  },
  {
    title: '佛山 BOM 校验脚本 · Check script for Foshan BOMs',
    phase: 'build-uat',
    owner: owners.pmo,
    ...vendor,
    agreed: -4,
    due: { fromToday: 3 },
  },
  {
    title: '新的切换时间表 · New cut-over timetable',
    phase: 'go-live',
    owner: owners.pmo,
    ...vendor,
    agreed: -2,
    due: { fromToday: 8 },
  },
]

/** Twenty-four things that somebody owed: nineteen done, and of the open ones the first is overdue by three days. */
export const erpActions: readonly ActionStory[] = [...past, ...open]
