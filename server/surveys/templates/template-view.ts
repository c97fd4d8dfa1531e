import type { TemplateLine, TemplateView } from '../../contract/surveys/views.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { findTemplate, type Template } from './find-template.ts'

/** A template in the list. */
export const templateLine = ({ id, design, occasion, version, rule }: Template): TemplateLine => ({
  id,
  title: design.title,
  occasion,
  version,
  questions: design.questions.length,
  rule,
})

/** A template with its questions and the versions there were; `not_found` where the project has no such. */
export async function getTemplate(
  project: Granted<'manageSurveys'>,
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<TemplateView> {
  const template = await findTemplate(project, database, id)
  const versions = template.rowId
    ? await database.surveyVersion.findMany({
        where: { templateId: template.rowId },
        orderBy: { number: 'desc' },
        include: { _count: { select: { surveys: true } } },
      })
    : []
  return {
    ...templateLine(template),
    design: template.design,
    versions: versions.map(({ number, createdBy, createdAt, _count }) => ({
      number,
      createdBy,
      createdOn: dayOf(createdAt.getTime(), project.timeZone),
      used: _count.surveys,
    })),
  }
}
