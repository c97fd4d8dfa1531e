import type { TemplateForm } from '../../contract/surveys/forms.ts'
import { refuseExisting } from '../../identity/refuse-existing.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { designCodec, ruleCodec } from '../survey/survey-codecs.ts'
import { findTemplate, storeTemplate } from './find-template.ts'

/**
 * Saves a template: changed questions are its next version, a changed rule alone makes none; without an id it is a new
 * one. Gives its id. `conflict` where somebody else saved it at the same moment.
 */
export async function saveTemplate(
  project: Granted<'manageSurveys'>,
  { database, clock }: Pick<Services, 'clock' | 'database'>,
  id: string | null,
  { occasion, rule, design }: TemplateForm,
  createdBy: string,
): Promise<string> {
  const settings = { occasion, rule: ruleCodec.encode(rule) }
  const version = { design: designCodec.encode(design), createdBy, createdAt: new Date(clock()) }
  if (id === null) {
    const row = await database.surveyTemplate.create({
      data: {
        projectId: project.id,
        ...settings,
        createdAt: version.createdAt,
        versions: { create: { number: 1, ...version } },
      },
    })
    return row.id
  }
  const saving = database.$transaction(async (transaction: Transaction) => {
    const stored = await storeTemplate(project, transaction, await findTemplate(project, transaction, id), clock())
    await transaction.surveyTemplate.update({ where: { id: stored.rowId }, data: settings })
    if (designCodec.encode(stored.design) !== version.design)
      await transaction.surveyVersion.create({
        data: { templateId: stored.rowId, number: stored.version + 1, ...version },
      })
    return stored.id
  })
  return refuseExisting(saving, 'a newer version of this template', 'design')
}
