import type { HeldOpenDay } from '../open-day-story.ts'
import { owners } from './owners.ts'

const { pmo, sponsor, finance, supply, production, it, executive } = owners

/** The hard summer of the pilot, the two weeks in which it turned, and the second wave that waits for Foshan. */
export const openDaysSincePilot: readonly HeldOpenDay[] = [
  {
    week: -17,
    came: 14,
    mood: [3.4, 3.3],
    questions: [
      {
        text: 'UAT 环境一天断三次，怎么测？',
        by: production,
        votes: 11,
        answer: '您说得对。今晚换网关，明早八点起有专人值守，断网十分钟内回话。',
      },
      { text: '测试用例和我们实际业务对不上。', votes: 8 },
    ],
    decisions: [['测试用例由关键用户逐条确认 · Key users confirm every test case', production]],
    promises: [
      {
        title: '更换网关，环境可用率公布在看板 · New gateway, and its uptime on the board',
        owner: it,
        dueIn: 1,
        became: 'kept',
      },
      {
        title: 'MES 接口本月内稳定 · MES interface stable this month',
        owner: pmo,
        dueIn: 2,
        became: 'broken',
        note: '报工仍会丢单，继续排查 · Postings are still lost now and then',
      },
    ],
  },
  {
    week: -15,
    came: 17,
    mood: [2.9, 2.6],
    questions: [
      {
        text: '同样的缺陷出现三次，谁负责？',
        by: executive,
        votes: 14,
        answer: '我们。从今天起每个严重缺陷有一名负责人，并加回归用例，每天早上公布。',
      },
      {
        text: 'Is the go-live date still real?',
        votes: 12,
        answer: 'Not without a change. We come back in two weeks with a date we can hold.',
      },
      {
        text: '能不能先把扫码枪的问题解决？仓库没法用。',
        by: supply,
        votes: 9,
        answer: '周四前换固件，先在苏州一厂试。',
      },
    ],
    decisions: [
      ['每日缺陷例会，厂方和项目组一起 · A daily defect meeting of both sides', sponsor],
      ['增派两名测试人员 · Two more testers', executive],
    ],
    promises: [
      {
        title: '每个严重缺陷都有负责人和回归用例 · An owner and a regression case for every critical defect',
        owner: pmo,
        dueIn: 1,
        became: 'kept',
      },
      { title: '扫码枪固件更换 · New firmware on the handhelds', owner: it, dueIn: 1, became: 'kept' },
      { title: '给出能守住的上线日期 · A go-live date that can be held', owner: pmo, dueIn: 2, became: 'kept' },
    ],
    poll: {
      question: { en: 'What should be fixed first?', 'zh-CN': '最该先解决什么？' },
      options: [
        [{ en: 'The interfaces', 'zh-CN': '接口稳定性' }, 9],
        [{ en: 'The handhelds', 'zh-CN': '手持终端' }, 6],
        [{ en: 'Costing', 'zh-CN': '成本核算' }, 2],
      ],
    },
    summary:
      '这是最难的一次开放日。我们看晚了，也没有及时说。从今天起，**每天早上**在看板上公布严重缺陷的负责人和日期。',
  },
  {
    week: -13,
    came: 15,
    mood: [3.6, 3.4],
    questions: [
      {
        text: '试点推迟一周，成本谁承担？',
        by: finance,
        votes: 7,
        answer: '由我们承担，不走变更。',
      },
      { text: '迁移演练的差异有多少？', by: it, votes: 4, answer: '库存差异 212 条，其中 190 条是单位换算，已改。' },
    ],
    decisions: [['试点上线推迟一周，费用由项目组承担 · Pilot a week later, at the delivery team’s cost', executive]],
    promises: [
      { title: '清理苏州库存差异 · Clear the stock differences of Suzhou', owner: supply, dueIn: 2, became: 'kept' },
      { title: '第二次迁移演练零差异 · A second rehearsal without differences', owner: pmo, dueIn: 2, became: 'kept' },
    ],
  },
  {
    week: -11,
    came: 16,
    mood: [4.0, 3.9],
    questions: [
      { text: '上线周末谁值班？', by: production, votes: 8, answer: '值班表今天发出，每班都有顾问和关键用户各一人。' },
      {
        text: 'What if the first night fails?',
        votes: 6,
        answer: 'We can go back until six in the morning; the plan for that was rehearsed twice.',
      },
    ],
    decisions: [['切换方案签署 · Cut-over plan signed', sponsor]],
    promises: [{ title: '上线周末值班表 · Roster for the go-live weekend', owner: pmo, dueIn: 1, became: 'kept' }],
  },
  {
    week: -9,
    came: 19,
    mood: [4.5, 4.4],
    questions: [
      { text: '第一天报工数据对不对？', by: production, votes: 9, answer: '1,284 条报工全部入账，3 条重复已冲销。' },
      { text: '夜班遇到问题找谁？', votes: 7, answer: '驻场到月底，电话在看板上。' },
    ],
    decisions: [['夜班驻场延长一周 · One more week of support at night', sponsor]],
    promises: [
      { title: '首次月结提前演练 · Rehearse the first month-end close', owner: finance, dueIn: 2, became: 'kept' },
      {
        title: '试点经验总结，供第二批使用 · Lessons of the pilot for wave 2',
        owner: pmo,
        dueIn: 3,
        became: 'kept',
        late: true,
      },
    ],
    summary: '两个试点工厂已上线。谢谢苏州的同事：**你们的夜班，才是这次上线真正的原因。**',
  },
  {
    week: -7,
    came: 16,
    mood: [4.6, 4.4],
    questions: [
      {
        text: '佛山主数据现在到哪一步了？',
        by: executive,
        votes: 10,
        answer: '供应商 61% 完整，差的是税号和银行账号。',
      },
      {
        text: 'Can managers approve on their phones?',
        by: executive,
        votes: 6,
        answer: 'Not yet. A change request is being written.',
      },
    ],
    decisions: [],
    promises: [
      { title: '佛山数据缺口清单 · List of what Foshan’s data lacks', owner: pmo, dueIn: 1, became: 'kept' },
      {
        title: '佛山指定数据负责人 · Foshan names a data owner',
        owner: sponsor,
        dueIn: 2,
        became: 'broken',
        note: '人选调岗，重新指定 · The person moved on; somebody else is sought',
      },
    ],
  },
  {
    week: -5,
    came: 15,
    mood: [4.2, 3.7],
    questions: [
      {
        text: '佛山的主数据谁来负责，要说清楚。',
        votes: 13,
        answer: '今天定：王敏本人，每周一报进度。',
      },
      { text: '外援什么时候到？', by: supply, votes: 5, answer: '两名，下周一到佛山。' },
    ],
    decisions: [
      ['佛山主数据由王敏负责 · Wang Min owns Foshan’s master data', executive],
      ['第二批上线推迟到数据就绪 · Wave 2 waits for the data', sponsor],
    ],
    promises: [
      { title: '两名数据清洗外援到佛山 · Two people to help with Foshan’s data', owner: pmo, dueIn: 1, became: 'kept' },
      { title: '移动审批的工期与费用 · What mobile approval takes and costs', owner: pmo, dueIn: 2, became: 'kept' },
    ],
    poll: {
      question: { en: 'Is a later date for wave 2 acceptable?', 'zh-CN': '第二批上线推迟，您能接受吗？' },
      options: [
        [{ en: 'Yes, if the data is right', 'zh-CN': '能，数据要准' }, 9],
        [{ en: 'Two weeks at most', 'zh-CN': '最多两周' }, 4],
        [{ en: 'No', 'zh-CN': '不能' }, 1],
      ],
    },
  },
  {
    week: -3,
    came: 18,
    mood: [4.5, 4.0],
    questions: [
      {
        text: '推迟会影响年终盘点吗？',
        by: finance,
        votes: 11,
        answer: '会。盘点要跨新旧两个系统，我们出一张合并报表。',
      },
      { text: '佛山培训师只有一位，够吗？', votes: 7 },
      {
        text: 'When do we see the payroll interface?',
        by: it,
        votes: 3,
        answer: 'In spring; it was not approved for this year.',
      },
    ],
    decisions: [['年终盘点用合并报表 · Year-end count with one combined report', finance]],
    promises: [
      { title: '合并盘点报表样张 · Sample of the combined count report', owner: pmo, dueIn: 2 },
      { title: '佛山供应商税号补齐 · Tax numbers of Foshan’s suppliers complete', owner: sponsor, dueIn: 2 },
      { title: '佛山 BOM 校验脚本 · Check script for Foshan’s BOMs', owner: it, dueIn: 3 },
    ],
    summary: '第一次月结比计划早两天完成。**佛山主数据**仍是第二批上线唯一的前提。',
  },
]
