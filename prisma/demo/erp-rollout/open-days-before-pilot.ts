import type { HeldOpenDay } from '../open-day-story.ts'
import { owners } from './owners.ts'

const { pmo, sponsor, finance, supply, production, it, executive } = owners

/** From the survey of the plants to the signed blueprint and the first, bad, weeks of testing. */
export const openDaysBeforePilot: readonly HeldOpenDay[] = [
  {
    week: -33,
    came: 9,
    mood: [4.4, 4.2],
    questions: [
      {
        text: '十个工厂流程差异这么大，会不会要求全部统一？',
        by: production,
        votes: 5,
        answer: '只统一财务、主数据和采购三条主线，车间做法在蓝图中逐厂确认。',
      },
      { text: 'Who decides when two plants disagree?', votes: 2, answer: 'The sponsor, within three working days.' },
    ],
    decisions: [['每两周举行一次开放日，周一下午 · An open day every two weeks, Monday afternoon', executive]],
    promises: [
      {
        title: '十厂调研报告发给所有厂长 · Survey report of the ten plants to every plant manager',
        owner: pmo,
        dueIn: 2,
        became: 'kept',
      },
    ],
  },
  {
    week: -31,
    came: 8,
    mood: [4.1, 3.9],
    questions: [
      {
        text: '需求签署要等哪些厂？',
        by: executive,
        votes: 4,
        answer: '还差佛山和东莞两厂，预计本周五齐。',
      },
      { text: '需求文档能不能有英文版？', by: it, votes: 3, answer: '可以，随签署版一起提供。' },
    ],
    decisions: [['需求签署顺延一周 · Requirements signed one week later', sponsor]],
    promises: [
      { title: '需求文档英文版 · Requirements in English', owner: pmo, dueIn: 2, became: 'kept' },
      { title: '提交全部现有流程文件 · Hand over every process document', owner: supply, dueIn: 1, became: 'kept' },
    ],
  },
  {
    week: -29,
    came: 11,
    mood: [4.3, 4.2],
    questions: [
      {
        text: '科目表什么时候定？财务要提前准备年结。',
        by: finance,
        votes: 6,
        answer: '两周内由财务部确认，项目组出对照表。',
      },
    ],
    decisions: [],
    promises: [
      { title: '新旧科目对照表 · Map from old to new accounts', owner: finance, dueIn: 2, became: 'kept' },
      {
        title: '物料编码规则草案 · Draft rules for material numbers',
        owner: production,
        dueIn: 2,
        became: 'broken',
        note: '各厂意见不一，晚了两周 · The plants disagreed; it took two weeks more',
      },
    ],
  },
  {
    week: -27,
    came: 12,
    mood: [4.5, 4.3],
    questions: [
      {
        text: '老编码还能在系统里查到吗？',
        votes: 7,
        answer: '能。老编码作为别名保留，扫码也认。',
      },
      {
        text: 'Will the warehouse handhelds be replaced?',
        by: supply,
        votes: 4,
        answer: 'Yes, 120 new ones before the pilot.',
      },
    ],
    decisions: [['采用新的物料编码，老编码作别名 · New material numbers, old ones stay as aliases', sponsor]],
    promises: [{ title: '物料编码规则定稿 · Final rules for material numbers', owner: it, dueIn: 2, became: 'kept' }],
    poll: {
      question: { en: 'Which process should be shown live next time?', 'zh-CN': '下次想看哪个流程的现场演示？' },
      options: [
        [{ en: 'Month-end close', 'zh-CN': '月结' }, 5],
        [{ en: 'Goods receipt', 'zh-CN': '收货入库' }, 4],
        [{ en: 'Production order', 'zh-CN': '生产工单' }, 3],
      ],
    },
  },
  {
    week: -25,
    came: 10,
    mood: [4.4, 4.4],
    questions: [
      {
        text: '接口一共多少个？哪个风险最大？',
        by: it,
        votes: 5,
        answer: '14个，MES 报工接口风险最大，排在最前面做。',
      },
    ],
    decisions: [['MES 报工接口最先开发 · The MES interface is built first', it]],
    promises: [
      { title: '接口清单与负责人 · List of interfaces with their owners', owner: pmo, dueIn: 2, became: 'kept' },
      { title: '银行接口测试账号 · Test accounts of the bank', owner: finance, dueIn: 2, became: 'kept', late: true },
    ],
  },
  {
    week: -23,
    came: 12,
    mood: [4.2, 4.1],
    questions: [
      {
        text: '蓝图签署后还能改吗？',
        by: production,
        votes: 6,
        answer: '能，走变更申请：先估工期和费用，再由王敏批准。',
      },
      { text: '审批层级太多，出差时怎么办？', by: executive, votes: 4 },
    ],
    decisions: [['蓝图签署后一律走变更流程 · After signing, every change is a change request', sponsor]],
    promises: [
      {
        title: '蓝图补充十二处遗漏后送签 · Blueprint with the twelve gaps closed',
        owner: pmo,
        dueIn: 1,
        became: 'kept',
      },
    ],
  },
  {
    week: -21,
    came: 13,
    mood: [4.0, 4.1],
    questions: [
      { text: '关键用户本职工作怎么办？', votes: 8, answer: '每人每周两天，厂长已确认由副手顶班。' },
      { text: 'Is the test system separate from production?', by: it, votes: 2, answer: 'Yes, with its own data.' },
    ],
    decisions: [],
    promises: [
      {
        title: '关键用户名单与顶班安排 · Key users and who stands in for them',
        owner: production,
        dueIn: 2,
        became: 'kept',
      },
    ],
  },
  {
    week: -19,
    came: 12,
    mood: [3.9, 3.9],
    questions: [
      {
        text: '配置下周能完成吗？看计划只剩五天。',
        by: executive,
        votes: 6,
        answer: '能。还剩成本核算两项，周五前完成。',
      },
    ],
    decisions: [],
    promises: [
      { title: '成本核算配置完成 · Costing configured', owner: pmo, dueIn: 1, became: 'kept' },
      {
        title: 'UAT 环境搭好并试运行 · UAT system up and tried out',
        owner: it,
        dueIn: 2,
        became: 'broken',
        note: '服务器晚到一周 · The servers came a week late',
      },
    ],
  },
]
