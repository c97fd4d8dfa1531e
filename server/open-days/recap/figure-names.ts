import type { FigureChange } from '../../contract/open-days/views.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import { both } from '../../surveys/templates/both.ts'

/** What each figure is called in a mail. */
export const figureNames: Record<FigureChange['figure'], InBoth> = {
  goLive: both('Go-live', '上线日期'),
  uatPassed: both('UAT passed', 'UAT 通过率'),
  criticalIssues: both('Open critical issues', '未关闭致命问题'),
  openIssues: both('Open issues', '未关闭问题'),
  satisfied: both('Satisfied', '满意度'),
}
