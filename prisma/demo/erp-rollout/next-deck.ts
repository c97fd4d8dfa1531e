import type { DeckForm, Slide } from '../../../server/contract/open-days/slides.ts'
import { builtInSlides } from '../../../server/open-days/deck/default-slides.ts'

/** What the presenter has written beside some slides. */
const notes: Record<string, string> = {
  title: '欢迎佛山的同事，第一次参加。 Welcome our colleagues from Foshan: it is their first open day.',
  plan: '先说原因，再说日期。 Say the cause first, then the date.\n\n- 数据就绪后五天可切换\n- Five days from data to cut-over',
  'your-part': '点名：供应商主数据、审批额度、两名培训师。 Name all three.',
}

const demo: Slide = {
  id: 'demo',
  type: 'demo',
  hidden: false,
  heading: { en: 'Live: approving on a phone', 'zh-CN': '现场演示：手机审批' },
  body: {
    en: 'A purchase order over CNY 50,000, approved from a phone in under a minute.',
    'zh-CN': '一张超过五万元的采购订单，在手机上一分钟内完成审批。',
  },
  notes: '用测试系统的王敏账号。 Use Wang Min’s account in the test system.',
}

const foshan: Slide = {
  id: 'foshan',
  type: 'markdown',
  hidden: false,
  heading: { en: 'What Foshan still lacks', 'zh-CN': '佛山还缺什么' },
  body: {
    en: '- **Tax numbers** of the suppliers\n- **Bank accounts** of the suppliers\n- One **data owner** who decides',
    'zh-CN': '- 供应商**税号**\n- 供应商**银行账号**\n- 一位能拍板的**数据负责人**',
  },
}

const pollId = 'wave-2-date'
const poll: Slide = { id: 'poll-date', type: 'poll', hidden: false, poll: pollId }

/** The deck of the open day that comes next, as the team prepared it two days ago. */
export const nextDeck: DeckForm = {
  editedAt: null,
  slides: builtInSlides.flatMap((slide): Slide[] => {
    const noted = notes[slide.id] ? { ...slide, notes: notes[slide.id] } : { ...slide }
    if (slide.id === 'demo') return [demo]
    if (slide.id === 'your-part') return [noted, foshan]
    return slide.id === 'questions' ? [poll, noted] : [noted]
  }),
  polls: [
    {
      id: pollId,
      question: {
        en: 'Will Foshan’s data be complete this week?',
        'zh-CN': '佛山的主数据，本周能补齐吗？',
      },
      options: [
        { id: 'yes', text: { en: 'Yes', 'zh-CN': '能' } },
        { id: 'mostly', text: { en: 'Most of it', 'zh-CN': '大部分能' } },
        { id: 'no', text: { en: 'No', 'zh-CN': '不能' } },
      ],
    },
  ],
}
