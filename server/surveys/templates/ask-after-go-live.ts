import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import { both } from './both.ts'

/** Asked when the go-live phase is completed. */
export const goLive: SurveyDesign = {
  title: both('Go-live', '上线回访'),
  introduction: both(
    'The system is live. Please tell us how the start went; it takes a minute.',
    '系统已经上线。请告诉我们上线过程是否顺利，大约需要一分钟。',
  ),
  questions: [
    {
      type: 'csat',
      id: 'satisfaction',
      text: both('How satisfied are you with the go-live?', '您对本次上线满意吗？'),
      required: true,
    },
    {
      type: 'ces',
      id: 'daily-work',
      text: both('How easy is daily work in the new system?', '在新系统中完成日常工作轻松吗？'),
      required: true,
    },
    {
      type: 'nps',
      id: 'recommend',
      text: both('How likely are you to recommend us to a peer?', '您有多大可能向同行推荐我们？'),
      required: false,
    },
    {
      type: 'text',
      id: 'first',
      text: both('What should we take care of first?', '您希望我们最先解决什么问题？'),
      required: false,
    },
  ],
}
