import type { Slide } from '../../contract/open-days/slides.ts'

const query = (type: Exclude<Slide['type'], 'markdown' | 'demo' | 'image' | 'poll'>): Slide => ({
  id: type,
  type,
  hidden: false,
})

/** Daylight's own order: what changed first, what we need from you before anybody grows tired, demos, questions. */
export const builtInSlides: readonly Slide[] = [
  query('title'),
  query('agenda'),
  query('changes'),
  query('promises'),
  query('plan'),
  query('uat'),
  query('issues'),
  query('change-requests'),
  query('your-part'),
  query('satisfaction'),
  {
    id: 'demo',
    type: 'demo',
    hidden: false,
    heading: { en: 'What is new', 'zh-CN': '新完成的内容' },
    body: {
      en: 'What was finished since the last open day, shown in the system itself.',
      'zh-CN': '在系统中现场展示上次开放日以来完成的内容。',
    },
  },
  query('questions'),
  query('pulse'),
]
