import { DaylightError } from '../../contract/errors.ts'
import { type Occasion, type SendingRule } from '../../contract/surveys/forms.ts'
import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import { designCodec, ruleCodec } from '../survey/survey-codecs.ts'
import { builtIns } from './built-in.ts'

/** A template as a project has it: its newest version, stored or still only in code. */
export interface Template {
  /** What stands in its address: of a built-in one its occasion, also after it was changed. */
  id: string
  /** null while nothing of it is stored. */
  rowId: string | null
  versionId: number | null
  version: number
  occasion: Occasion
  rule: SendingRule
  design: SurveyDesign
}

const newest = { versions: { orderBy: { number: 'desc' }, take: 1 } } as const
type Row = Awaited<ReturnType<typeof readRows>>[number]

const readRows = (database: Transaction, projectId: number) =>
  database.surveyTemplate.findMany({
    where: { projectId },
    include: newest,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })

function fromRow(row: Row): Template {
  const version = row.versions[0]!
  return {
    id: row.builtIn ?? row.id,
    rowId: row.id,
    versionId: version.id,
    version: version.number,
    occasion: row.occasion as Occasion,
    rule: ruleCodec.decode(row.rule ?? '{}'),
    design: designCodec.decode(version.design),
  }
}

const fromCode = (id: string): Template => ({ id, rowId: null, versionId: null, version: 1, ...builtIns.get(id)! })

/** The project's templates: the built-in ones in their order, then its own, the oldest first. */
export async function listTemplates({ id: projectId }: Granted, database: Transaction): Promise<Template[]> {
  const rows = await readRows(database, projectId)
  const stored = new Map(rows.map((row) => [row.builtIn ?? row.id, fromRow(row)]))
  const offered = [...builtIns.keys()].map((id) => stored.get(id) ?? fromCode(id))
  return [...offered, ...[...stored.values()].filter(({ id }) => !builtIns.has(id))]
}

/** The template at that address; `not_found` where the project has none. */
export async function findTemplate({ id: projectId }: Granted, database: Transaction, id: string): Promise<Template> {
  const row = await database.surveyTemplate.findFirst({
    where: { projectId, ...(builtIns.has(id) ? { builtIn: id } : { id, builtIn: null }) },
    include: newest,
  })
  if (row) return fromRow(row)
  if (builtIns.has(id)) return fromCode(id)
  throw new DaylightError('not_found', 'No such template')
}

/** The template with rows behind it: a built-in one is written down when it is first changed or sent. */
export async function storeTemplate(
  { id: projectId }: Granted<'manageSurveys'>,
  transaction: Transaction,
  template: Template,
  now: number,
): Promise<Template & { rowId: string; versionId: number }> {
  const { rowId, versionId } = template
  if (rowId !== null && versionId !== null) return { ...template, rowId, versionId }
  const createdAt = new Date(now)
  const row = await transaction.surveyTemplate.create({
    data: {
      projectId,
      builtIn: template.id,
      occasion: template.occasion,
      rule: ruleCodec.encode(template.rule),
      createdAt,
      versions: {
        create: { number: 1, design: designCodec.encode(template.design), createdBy: 'Daylight', createdAt },
      },
    },
    include: newest,
  })
  return { ...template, rowId: row.id, versionId: row.versions[0]!.id }
}
