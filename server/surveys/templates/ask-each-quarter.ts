import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import { both, choice } from './both.ts'

/** Asked at the beginning of each quarter, about working together as a whole. */
export const quarterly: SurveyDesign = {
  title: both('Working together', '季度合作回访'),
  introduction: both(
    'Once a quarter we ask how working with us is going. Three questions, one minute.',
    '我们每季度一次，了解您对双方合作的看法。三个问题，一分钟。',
  ),
  questions: [
    {
      type: 'nps',
      id: 'recommend',
      text: both('How likely are you to recommend us to a peer?', '您有多大可能向同行推荐我们？'),
      required: true,
    },
    {
      type: 'text',
      id: 'why',
      text: both('What is the main reason for your score?', '您给出这个分数的主要原因是什么？'),
      required: false,
    },
    {
      type: 'matrix',
      id: 'areas',
      text: both('How satisfied are you with each of these?', '您对以下各方面满意吗？'),
      required: false,
      rows: [
        choice('expertise', 'Knowledge of your business', '对贵公司业务的理解'),
        choice('communication', 'Openness and communication', '沟通与透明度'),
        choice('schedule', 'Progress of the project', '项目进度'),
        choice('quality', 'Quality of what is delivered', '交付质量'),
        choice('support', 'Help when something goes wrong', '出现问题时的支持'),
      ],
    },
  ],
}
