import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import type { PlannedTask, ReadDay } from './planned-task.ts'

type Row = Partial<Record<string, string>>

/** The tables that a plan is made from; the others may be much larger and are passed over. */
const wanted = ['PROJECT', 'PROJWBS', 'TASK'] as const
type Table = (typeof wanted)[number]
const isWanted = (name: string | undefined): name is Table => wanted.some((one) => one === name)

/** Lines of `%T` name a table, those of `%F` its fields, those of `%R` are its rows. */
async function readTables(texts: AsyncIterable<string>): Promise<Record<Table, Row[]>> {
  const tables: Record<Table, Row[]> = { PROJECT: [], PROJWBS: [], TASK: [] }
  const parser = parse({ delimiter: '\t', quote: false, relax_column_count: true, skip_empty_lines: true })
  const source = Readable.from(texts)
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  let table: Table | null = null
  let fields: string[] = []
  let rows = 0
  for await (const [mark, ...cells] of parser as AsyncIterable<string[]>) {
    if (mark === '%T') {
      const name = cells[0]?.trim()
      table = isWanted(name) ? name : null
    } else if (mark === '%F') fields = cells.map((field) => field.trim())
    else if (mark === '%R' && table) {
      if (++rows > limits.sheetRows) throw new DaylightError('too_large', `more than ${limits.sheetRows} rows`)
      tables[table].push(Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? ''])))
    }
  }
  return tables
}

/** Names of the parts of the breakdown structure, the outermost first, without the project itself. */
function pathsOf(parts: readonly Row[]) {
  const byId = new Map(parts.map((part) => [part.wbs_id, part]))
  return (id: string | undefined): string[] => {
    const path: string[] = []
    let part = byId.get(id)
    while (part && part.proj_node_flag !== 'Y' && path.length < 100) {
      path.unshift(part.wbs_name || part.wbs_short_name || '')
      part = byId.get(part.parent_wbs_id)
    }
    return path.filter(Boolean)
  }
}

/** A milestone of a start has its dates there. */
function finishOf(task: Row, ...fields: ['act' | 'reend' | 'early' | 'target', ...('reend' | 'early')[]]): string {
  const isStart = task.task_type === 'TT_Mile'
  const columns = {
    act: isStart ? 'act_start_date' : 'act_end_date',
    reend: isStart ? 'restart_date' : 'reend_date',
    early: isStart ? 'early_start_date' : 'early_end_date',
    target: isStart ? 'target_start_date' : 'target_end_date',
  }
  return fields.map((field) => task[columns[field]]?.trim() ?? '').find(Boolean) ?? ''
}

/**
 * The activities of a plan of Primavera P6 (XER), known by the ids that people give them. Where a baseline was exported with the project, its
 * finish is what was planned, else the planned finish of the activity itself.
 */
export async function* readXer(texts: AsyncIterable<string>, readDay: ReadDay): AsyncGenerator<PlannedTask> {
  const { PROJECT: projects, PROJWBS: parts, TASK: tasks } = await readTables(texts)
  const baselines = new Set(projects.filter((one) => one.orig_proj_id?.trim()).map((one) => one.proj_id))
  const preferred = projects.map((one) => one.sum_base_proj_id?.trim()).find((id) => id && baselines.has(id))
  const baseline = preferred ?? [...baselines][0]
  const planned = new Map(
    tasks.filter((task) => baseline && task.proj_id === baseline).map((task) => [task.task_code, task]),
  )
  const pathOf = pathsOf(parts)
  for (const task of tasks) {
    if (baselines.has(task.proj_id)) continue
    const code = task.task_code?.trim() || task.task_id?.trim()
    if (!code || !task.task_name?.trim() || task.task_type === 'TT_WBS') continue
    const before = planned.get(task.task_code)
    yield {
      id: code,
      name: task.task_name.trim(),
      path: pathOf(task.wbs_id),
      isMilestone: task.task_type === 'TT_Mile' || task.task_type === 'TT_FinMile',
      plannedOn: readDay(before ? finishOf(before, 'early') || finishOf(before, 'target') : finishOf(task, 'target')),
      forecastOn: readDay(finishOf(task, 'act', 'reend', 'early') || finishOf(task, 'target')),
      completedOn: readDay(finishOf(task, 'act')),
    }
  }
}
