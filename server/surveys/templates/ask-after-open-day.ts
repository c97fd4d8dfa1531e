import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import { both, choice } from './both.ts'

/** Asked when an open day is over: half a minute. */
export const openDay: SurveyDesign = {
  title: both('Open day', '开放日'),
  introduction: both(
    'Two short questions about the open day. They take half a minute.',
    '关于本次开放日的两个小问题，半分钟即可答完。',
  ),
  questions: [
    {
      type: 'csat',
      id: 'satisfaction',
      text: both('How satisfied are you with this open day?', '您对本次开放日满意吗？'),
      required: true,
    },
    {
      type: 'multiple',
      id: 'most-useful',
      text: both('What was most useful to you?', '哪些内容对您最有帮助？'),
      required: false,
      options: [
        choice('live-figures', 'Seeing the live figures', '看到实时的项目数据'),
        choice('system', 'Seeing the system at work', '看到系统实际运行'),
        choice('openness', 'Open talk about risks and delays', '坦诚说明风险和延期'),
        choice('next-steps', 'Knowing what comes next', '了解下一步安排'),
        choice('decisions', 'Getting decisions made', '当场作出决定'),
        choice('questions', 'Having my questions answered', '疑问得到解答'),
      ],
    },
    {
      type: 'text',
      id: 'missing',
      text: both('What should be different next time?', '下一次您希望有哪些改进？'),
      required: false,
      when: { question: 'satisfaction', atMost: 3 },
    },
  ],
}
