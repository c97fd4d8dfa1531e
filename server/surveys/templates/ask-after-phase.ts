import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import { both, choice } from './both.ts'

/** Asked when a phase of the project is completed. */
export const phase: SurveyDesign = {
  title: both('Phase review', '阶段回顾'),
  introduction: both(
    'A phase of the project is complete. Your view helps us do the next one better; it takes a minute.',
    '项目的一个阶段已经完成。您的看法能帮助我们把下一阶段做得更好，大约需要一分钟。',
  ),
  questions: [
    {
      type: 'csat',
      id: 'satisfaction',
      text: both('How satisfied are you with the outcome of this phase?', '您对本阶段的成果满意吗？'),
      required: true,
    },
    {
      type: 'ces',
      id: 'effort',
      text: both('How easy was it to work with us in this phase?', '本阶段与我们配合起来轻松吗？'),
      required: true,
    },
    {
      type: 'matrix',
      id: 'areas',
      text: both('How satisfied are you with each of these?', '您对以下各方面满意吗？'),
      required: false,
      rows: [
        choice('communication', 'Communication', '沟通'),
        choice('quality', 'Quality of the work', '工作质量'),
        choice('schedule', 'Keeping to the schedule', '进度把控'),
        choice('response', 'Response to questions and problems', '问题响应'),
      ],
    },
    {
      type: 'text',
      id: 'improve',
      text: both('What should we do differently in the next phase?', '下一阶段我们应当作出哪些改进？'),
      required: false,
      when: { question: 'satisfaction', atMost: 3 },
    },
  ],
}
