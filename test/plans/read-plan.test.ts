import { describe, expect, test } from 'vitest'
import { planMappingSchema } from '../../server/plans/plan-mapping.ts'
import { readPlan } from '../../server/plans/read-plan.ts'

const bytes = (content: string | Uint8Array) =>
  async function* () {
    yield Buffer.from(content)
  }
const read = (content: string | Uint8Array, mapping: unknown = {}) =>
  readPlan(bytes(content), planMappingSchema.parse(mapping))
/** `key | title | planned | forecast | completed | phase` */
async function told(content: string | Uint8Array, mapping: unknown = {}) {
  const { format, tasks, milestones } = await read(content, mapping)
  const lines = milestones.map((one) =>
    [
      one.key,
      one.title,
      one.plannedOn ?? '-',
      one.forecastOn ?? '-',
      one.completedOn ?? '-',
      ...(one.phase ? [one.phase] : []),
      ...(one.gate ? ['gate'] : []),
    ].join(' | '),
  )
  return [`${format} ${tasks}`, ...lines]
}

const task = (fields: Record<string, string | number>, more = '') =>
  `<Task>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}${more}</Task>`
const project = (...tasks: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><Name>p.xml</Name><Tasks>${tasks.join('')}</Tasks>
   <Resources><Resource><UID>1</UID><Name>Ann</Name></Resource></Resources></Project>`
const baseline = (number: number, finish: string) =>
  `<Baseline><Number>${number}</Number><Finish>${finish}</Finish></Baseline>`

const plan = project(
  task({ UID: 0, ID: 0, Name: 'ERP', OutlineLevel: 0, Milestone: 0, Finish: '2026-12-01T17:00:00' }),
  task({ UID: 11, ID: 1, Name: 'Build', OutlineLevel: 1, Summary: 1, Milestone: 0, Finish: '2026-05-09T17:00:00' }),
  task(
    {
      UID: 12,
      ID: 2,
      Name: 'Design signed',
      OutlineLevel: 2,
      Milestone: 1,
      Finish: '2026-03-09T23:30:00',
      ActualFinish: '2026-03-09T23:30:00',
    },
    baseline(1, '2025-01-01T08:00:00') + baseline(0, '2026-03-02T08:00:00'),
  ),
  task({ UID: 13, ID: 3, Name: 'Data loaded', OutlineLevel: 2, Milestone: 0, Finish: '2026-04-01T17:00:00' }),
  task({ UID: 14, ID: 4, IsNull: 1, Milestone: 1, Finish: '2026-04-01T17:00:00' }),
  task({ UID: 15, ID: 5, OutlineLevel: 1, Milestone: 1, Finish: '2026-04-01T17:00:00' }),
  task(
    {
      UID: 16,
      ID: 6,
      Name: 'Go-live &amp; more',
      OutlineLevel: 1,
      Milestone: 1,
      Finish: '2026-05-01T00:00:00',
      ActualFinish: 'NA',
    },
    baseline(0, 'NA'),
  ),
  task({ UID: 17, ID: 7, Name: 'Dropped', OutlineLevel: 1, Milestone: 1, Active: 0, Finish: '2026-05-01T00:00:00' }),
  task({ UID: 18, ID: 8, Name: 'Never', OutlineLevel: 1, Milestone: 1, Finish: '9999-12-31T00:00:00' }),
)

const xer = (...lines: string[][]) => lines.map((line) => line.join('\t')).join('\r\n')
const fields = [
  'task_id',
  'proj_id',
  'wbs_id',
  'task_code',
  'task_name',
  'task_type',
  'target_start_date',
  'target_end_date',
  'early_end_date',
  'reend_date',
  'act_start_date',
  'act_end_date',
]
const primavera = xer(
  ['ERMHDR', '19.12', '2026-11-20', 'Project', 'admin'],
  ['%T', 'CURRTYPE'],
  ['%F', 'curr_id'],
  ['%R', '1'],
  ['%T', 'PROJECT'],
  ['%F', 'proj_id', 'proj_short_name', 'orig_proj_id', 'sum_base_proj_id'],
  ['%R', '1', 'ERP', '', '2'],
  ['%R', '2', 'ERP - B1', '1', ''],
  ['%T', 'PROJWBS'],
  ['%F', 'wbs_id', 'proj_id', 'proj_node_flag', 'wbs_name', 'parent_wbs_id'],
  ['%R', '10', '1', 'Y', 'ERP', ''],
  ['%R', '11', '1', 'N', 'Cutover', '10'],
  ['%T', 'TASK'],
  ['%F', ...fields],
  [
    '%R',
    '100',
    '1',
    '11',
    'A100',
    'Go "live',
    'TT_FinMile',
    '',
    '2026-05-01 17:00',
    '2026-05-09 17:00',
    '2026-05-10 17:00',
    '',
    '',
  ],
  ['%R', '101', '1', '10', 'A101', 'Kick-off held', 'TT_Mile', '2026-01-05 08:00', '', '', '', '2026-01-06 08:00', ''],
  [
    '%R',
    '102',
    '1',
    '10',
    'A102',
    'Build',
    'TT_Task',
    '',
    '2026-04-01 17:00',
    '2026-04-02 17:00',
    '',
    '',
    '2026-04-03 17:00',
  ],
  ['%R', '200', '2', '21', 'A100', 'Go-live', 'TT_FinMile', '', '2026-04-20 17:00', '', '', '', ''],
  ['%E'],
)

describe('a plan', () => {
  test('of Microsoft Project gives its milestones with the civil days in it', async () => {
    expect(await told(plan)).toEqual([
      'mspdi 5',
      'task-12 | Design signed | 2026-03-02 | 2026-03-09 | 2026-03-09',
      'task-16 | Go-live & more | - | 2026-05-01 | -',
      'task-18 | Never | - | - | -',
    ])
  })

  test('gives what the mapping names, with phases by what a task lies in', async () => {
    const mapping = {
      take: ['data loaded', 11],
      leave: ['Never'],
      phases: { Build: 'build-uat', 'Go-live & more': 'go-live' },
      gates: [16],
      prefix: 'ERP-',
    }
    expect(await told(plan, mapping)).toEqual([
      'mspdi 5',
      'ERP-11 | Build | - | 2026-05-09 | - | build-uat',
      'ERP-12 | Design signed | 2026-03-02 | 2026-03-09 | 2026-03-09 | build-uat',
      'ERP-13 | Data loaded | - | 2026-04-01 | - | build-uat',
      'ERP-16 | Go-live & more | - | 2026-05-01 | - | go-live | gate',
    ])
  })

  test('of Primavera gives its milestones, planned as its baseline has it', async () => {
    expect(await told(primavera, { phases: { Cutover: 'go-live' } })).toEqual([
      'xer 3',
      'A100 | Go "live | 2026-04-20 | 2026-05-10 | - | go-live',
      'A101 | Kick-off held | 2026-01-05 | 2026-01-06 | 2026-01-06',
    ])
    expect((await told(primavera, { take: ['A102'] })).at(-1)).toBe(
      'A102 | Build | 2026-04-01 | 2026-04-03 | 2026-04-03',
    )
  })

  test('of Primavera in Chinese and in Western encodings is read as what it is', async () => {
    const [before, after] = primavera.split('Kick-off held') as [string, string]
    const gbk = Buffer.concat([Buffer.from(before), Buffer.from([0xc6, 0xf4, 0xb6, 0xaf]), Buffer.from(after)])
    expect((await told(gbk)).at(-1)).toContain('| 启动 |')
    expect((await told(Buffer.from(primavera.replace('Kick-off held', 'Début fêté'), 'latin1'))).at(-1)).toContain(
      '| Début fêté |',
    )
  })

  test('with dates that can be read in two ways asks how', async () => {
    const other = primavera.replaceAll(/(\d{4})-(\d\d)-(\d\d) /g, '$3/$2/$1 ')
    await expect(read(other)).rejects.toThrow('Say "dates": "d/M/yyyy H:mm" or "M/d/yyyy H:mm"')
    expect(await told(other, { dates: 'dd/MM/yyyy HH:mm' })).toEqual(await told(primavera))
  })

  test.each([
    ['of Microsoft Project itself', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'save it as XML'],
    ['of Microsoft Project 98', 'MPX,Microsoft Project,4.0', 'save it as XML'],
    ['of Primavera in XML', '<APIBusinessObjects><Project/></APIBusinessObjects>', 'export it as XER'],
    ['that is empty', '', 'empty'],
    ['that is something else', '<testsuites/>', 'no plan that is known'],
    ['with an entity bomb', '<!DOCTYPE Project [<!ENTITY a "b">]><Project><Tasks/></Project>', 'DOCTYPE'],
    ['that breaks off', '<Project><Tasks><Task><UID>1</UID>', 'not XML'],
    [
      'with a date that is none',
      project(task({ UID: 1, Name: 'a', Milestone: 1, Finish: 'soon' })),
      'how is the date “soon” meant',
    ],
  ])('%s is refused, with what to do', async (_, content, why) => {
    await expect(read(content)).rejects.toThrow(why)
  })
})
