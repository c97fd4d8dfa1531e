import { describe, expect, test } from 'vitest'
import { connectors } from '../../server/connectors/registry.ts'
import type { ConnectorSettings } from '../../server/contract/connector-settings.ts'
import { readSaid, receivedAt } from '../factories/read-tool-body.ts'

interface Case {
  name: string
  body: unknown
  headers?: Record<string, string>
  settings?: ConnectorSettings
  said: unknown
}
const at = '2026-10-01T09:00:00.000Z'
const ignored = { updates: [], ignored: 1 }
const title = 'Ledger totals differ'
const issue = (key: string, data: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  kind: 'issue',
  key,
  at,
  data: { title, ...data },
  ...more,
})
const gone = (key: string, when: string) => ({ updates: [{ kind: 'issue', key, at: when, data: null }] })

const linearEvent = (action: string, data: Record<string, unknown> = {}, sent: Record<string, unknown> = {}) => ({
  action,
  type: 'Issue',
  createdAt: '2026-10-01T09:00:00.500Z',
  webhookTimestamp: Date.parse('2026-10-01T09:00:01Z'),
  url: 'https://linear.app/acme/issue/ERP-17',
  data: {
    id: 'uuid',
    identifier: 'ERP-17',
    title,
    priority: 2,
    state: { name: 'In Progress', type: 'started' },
    team: { key: 'ERP' },
    updatedAt: at,
    ...data,
  },
  ...sent,
})
const linearUrl = { url: 'https://linear.app/acme/issue/ERP-17' }

const planeEvent = (event: string, action: string | undefined, data: Record<string, unknown> = {}) => ({
  event,
  action,
  webhook_id: 'uuid',
  data: {
    id: 'uuid',
    name: title,
    sequence_id: 17,
    project_detail: { identifier: 'ERP' },
    state: { name: 'Doing', group: 'started' },
    priority: 'urgent',
    updated_at: '2026-10-01T09:00:00.123456Z',
    ...data,
  },
})

const azureFields = {
  'System.TeamProject': 'Acme ERP',
  'System.WorkItemType': 'Bug',
  'System.State': 'Active',
  'System.Title': title,
  'System.ChangedDate': at,
  'System.AreaPath': 'Acme ERP\\Finance\\Ledger',
  'Microsoft.VSTS.Common.Priority': 2,
  'Microsoft.VSTS.Common.Severity': '1 - Critical',
  'Microsoft.VSTS.Scheduling.DueDate': '9999-01-01T00:00:00Z',
}
const azureEvent = (verb: string, resource: Record<string, unknown>) => ({
  id: 'uuid',
  eventType: `workitem.${verb}`,
  createdDate: '2026-10-01T09:00:05Z',
  resource,
})
const azureData = { status: 'open', severity: 'critical', module: 'Finance\\Ledger' }

const tapdId = '1167870009001000028'
const tapdUrl = { url: `https://www.tapd.cn/67870009/bugtrace/bugs/view/${tapdId}` }
const tapdFlat = {
  event: 'bug::create',
  workspace_id: '67870009',
  id: tapdId,
  secret: '',
  created: '2026-10-01 17:00:00',
}

const zentaoColumns = {
  objectType: 'bug',
  objectID: '12',
  product: ',3,',
  action: 'resolved',
  actor: 'admin',
  date: '2026-10-01 17:00:00',
  text: `admin 解决了 Bug [#12::${title}](http://zentao.example/bug-view-12.html)`,
}
const zentaoUrl = { url: 'http://zentao.example/bug-view-12.html' }

const yunxiaoItem = {
  identifier: '6a5b',
  serialNumber: 'ERP-17',
  subject: title,
  categoryIdentifier: 'Bug',
  logicalStatus: 'NORMAL',
  status: { identifier: '30', name: 'fixed', displayName: '已修复' },
  gmtCreate: Date.parse('2026-09-01T09:00:00Z'),
  gmtModified: Date.parse(at),
  customFieldValues: [
    { fieldIdentifier: 'seriousLevel', fieldName: '严重程度', values: [{ identifier: 'x', displayValue: '1-致命' }] },
    { fieldIdentifier: 'priority', values: [{ identifier: 'y', displayValue: '低' }] },
  ],
}

const codingEvent = (event: string, more: Record<string, unknown> = {}) => ({
  event,
  project: { id: 1, name: 'erp' },
  issue: {
    code: 17,
    title,
    type: 'DEFECT',
    html_url: 'https://acme.coding.net/p/erp/bug-tracking/issues/17',
    issue_status: { name: '待修复', type: 'TODO' },
    priority: 3,
    updated_at: Date.parse(at),
    ...more,
  },
})

const questions = { q1: { scale: 'nps' as const }, q2: { scale: 'csat5' as const, question: 'Support' } }
const response = (key: string, data: Record<string, unknown>) => ({ kind: 'response', key, at, data })

const alerts = (...list: Record<string, unknown>[]) => ({
  version: '4',
  status: 'firing',
  receiver: 'daylight',
  alerts: list,
})
const alert = {
  status: 'firing',
  labels: { alertname: 'DiskFull', severity: 'page', job: 'node' },
  annotations: { summary: title },
  startsAt: '2026-10-01T09:00:00.0001234Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'http://prometheus.example/graph?g0.expr=1',
  fingerprint: '0ef1b2',
}
const alertIssue = issue(
  'DiskFull/0ef1b2',
  { status: 'open', severity: 'critical', module: 'node' },
  { url: alert.generatorURL },
)

const cases: Record<string, Case[]> = {
  linear: [
    {
      name: 'started',
      body: linearEvent('update'),
      said: { updates: [issue('ERP-17', { status: 'open', severity: 'major' }, linearUrl)] },
    },
    {
      name: 'cancelled, of no priority',
      body: linearEvent('update', { priority: 0, state: { name: 'Canceled', type: 'canceled' } }),
      said: { updates: [issue('ERP-17', { status: 'closed', severity: null }, linearUrl)] },
    },
    {
      name: 'completed, as it was told before issues had identifiers',
      body: linearEvent('update', { identifier: undefined, number: 17, state: undefined, completedAt: at }),
      said: { updates: [issue('ERP-17', { status: 'closed', severity: 'major' }, linearUrl)] },
    },
    {
      name: 'moved to another team',
      body: linearEvent('update', { previousIdentifiers: ['OPS-4'] }, { updatedFrom: { teamId: 'uuid' } }),
      said: {
        updates: [
          { kind: 'issue', key: 'OPS-4', at, data: null },
          issue('ERP-17', { status: 'open', severity: 'major' }, linearUrl),
        ],
      },
    },
    { name: 'removed', body: linearEvent('remove'), said: gone('ERP-17', '2026-10-01T09:00:00.500Z') },
    {
      name: 'trashed',
      body: linearEvent('update', { trashed: true }),
      said: gone('ERP-17', '2026-10-01T09:00:00.500Z'),
    },
    { name: 'a comment', body: { action: 'create', type: 'Comment', data: { id: 'x' } }, said: ignored },
  ],
  plane: [
    {
      name: 'updated',
      body: planeEvent('issue', 'updated'),
      said: {
        updates: [issue('ERP-17', { status: 'open', severity: 'critical' }, { at: '2026-10-01T09:00:00.123Z' })],
      },
    },
    {
      name: 'completed, as the second webhooks say it: with ids alone',
      body: planeEvent('workitem.updated', undefined, {
        identifier: 'ERP-17',
        project_detail: undefined,
        state: undefined,
        state_id: 'uuid',
        completed_at: '2026-10-01T09:00:00Z',
        priority: 'none',
      }),
      said: { updates: [issue('ERP-17', { status: 'closed', severity: null }, { at: '2026-10-01T09:00:00.123Z' })] },
    },
    {
      name: 'of a project that is named by its id alone, as the settings call it',
      body: planeEvent('issue', 'updated', { project_detail: undefined, project: '7e5b2c1a-0000' }),
      settings: { prefixes: { '7e5b2c1a-0000': 'ERP' } },
      said: {
        updates: [issue('ERP-17', { status: 'open', severity: 'critical' }, { at: '2026-10-01T09:00:00.123Z' })],
      },
    },
    {
      name: 'of a project that is named by its id, which nobody calls otherwise',
      body: planeEvent('issue', 'updated', { project_detail: undefined, project: '7e5b2c1a-0000' }),
      said: {
        updates: [issue('7e5b2c1a-17', { status: 'open', severity: 'critical' }, { at: '2026-10-01T09:00:00.123Z' })],
      },
    },
    { name: 'deleted', body: planeEvent('issue', 'deleted'), said: gone('ERP-17', '2026-10-01T09:00:00.124Z') },
    {
      name: 'deleted, by an id that names nothing',
      body: { event: 'issue', action: 'deleted', data: { id: 'uuid' } },
      said: { ...ignored, hints: ['no-key'] },
    },
    { name: 'a project', body: planeEvent('project', 'updated'), said: ignored },
  ],
  'azure-devops': [
    {
      name: 'created',
      body: azureEvent('created', { id: 5, rev: 1, fields: azureFields }),
      said: { updates: [issue('Acme ERP#5', azureData)] },
    },
    {
      name: 'created, of a subscription that leaves the details out',
      body: azureEvent('created', { id: 5, url: 'https://dev.azure.com/acme/_apis/wit/workItems/5' }),
      said: { reason: expect.stringContaining('send all resource details') },
    },
    {
      name: 'updated: its fields stand in the revision',
      body: azureEvent('updated', {
        id: 2,
        workItemId: 5,
        fields: { 'System.State': { oldValue: 'Active', newValue: 'Closed' } },
        revision: { id: 5, rev: 2, fields: { ...azureFields, 'System.State': 'Closed' } },
      }),
      said: { updates: [issue('Acme ERP#5', { ...azureData, status: 'closed' })] },
    },
    {
      name: 'updated, where the subscription sends no revision',
      body: azureEvent('updated', {
        workItemId: 5,
        fields: { 'System.State': { oldValue: 'New', newValue: 'Removed' }, 'System.ChangedDate': { newValue: at } },
        _links: { html: { href: 'https://dev.azure.com/acme/Acme%20ERP/_workitems/edit/5' } },
      }),
      said: {
        updates: [
          {
            kind: 'issue',
            key: 'Acme ERP#5',
            at,
            data: { status: 'closed' },
            url: 'https://dev.azure.com/acme/Acme%20ERP/_workitems/edit/5',
          },
        ],
      },
    },
    {
      name: 'updated, as its documentation shows it: of the work item number 0',
      body: azureEvent('updated', {
        id: 2,
        workItemId: 0,
        url: 'https://dev.azure.com/acme/_apis/wit/workItems/5/updates/2',
        fields: { 'System.State': { oldValue: 'New', newValue: 'Closed' } },
        revision: { rev: 2, fields: azureFields },
      }),
      said: { updates: [issue('Acme ERP#5', azureData)] },
    },
    {
      name: 'of a state that nothing knows',
      body: azureEvent('created', { id: 5, fields: { ...azureFields, 'System.State': 'Triaged' } }),
      said: {
        updates: [issue('Acme ERP#5', { severity: 'critical', module: 'Finance\\Ledger' })],
        notMapped: [{ field: 'status', value: 'Triaged' }],
      },
    },
    {
      name: 'deleted',
      body: azureEvent('deleted', { id: 5, fields: azureFields }),
      said: gone('Acme ERP#5', '2026-10-01T09:00:05.000Z'),
    },
    {
      name: 'restored, after that',
      body: azureEvent('restored', { id: 5, fields: azureFields }),
      said: { updates: [{ ...issue('Acme ERP#5', azureData), at: '2026-10-01T09:00:05.000Z' }] },
    },
    { name: 'commented', body: azureEvent('commented', { id: 5, fields: azureFields }), said: ignored },
    { name: 'a build', body: { eventType: 'build.complete', resource: {} }, said: ignored },
  ],
  tapd: [
    {
      name: 'created, flat: nothing but that it is there',
      body: tapdFlat,
      said: {
        updates: [{ kind: 'issue', key: tapdId, at, data: { status: 'open' }, ...tapdUrl }],
        hints: ['no-state'],
      },
    },
    {
      name: 'created, as a form',
      body: new URLSearchParams({ ...tapdFlat, title, severity: 'serious', status: 'new' }).toString(),
      said: { updates: [issue(tapdId, { status: 'open', severity: 'major' }, tapdUrl)] },
    },
    {
      name: 'closed, with an id that no number holds and the change in its events',
      body: `{"events":{"bug::status_change":{"new":"closed","old":"resolved"}},"id":${tapdId},"workspace_id":67870009,"created":"2026-10-01 17:00:00"}`,
      said: {
        updates: [{ kind: 'issue', key: tapdId, at, data: { status: 'closed' }, ...tapdUrl }],
        hints: ['no-state'],
      },
    },
    {
      name: 'closed, as servers of old send it: the thing before and after',
      body: {
        event: { user: 'wang', event_id: '7', created: '2026-10-01 17:00:00' },
        workspace_id: '67870009',
        events: {
          'bug::status_change': {
            new: { id: tapdId, status: 'closed', modified: '2026-10-01 16:59:59' },
            old: { id: tapdId, project_id: '67870009', title, status: 'verified', severity: 'normal' },
          },
        },
      },
      said: { updates: [issue(tapdId, { status: 'closed', severity: 'minor' }, tapdUrl)] },
    },
    {
      name: 'the same, as a form',
      body: `event[created]=2026-10-01+17%3A00%3A00&events[bug::status_change][new][id]=${tapdId}&events[bug::status_change][new][status]=reopened&workspace_id=67870009`,
      said: {
        updates: [{ kind: 'issue', key: tapdId, at, data: { status: 'open' }, ...tapdUrl }],
        hints: ['no-state'],
      },
    },
    {
      name: 'changed, flat, with what is new',
      body: { ...tapdFlat, event: 'bug::update', change_fields: 'severity', new_severity: 'advice', title },
      said: { updates: [issue(tapdId, { severity: 'trivial' }, tapdUrl)] },
    },
    {
      name: 'within its kind',
      body: {
        event: 'bug::update',
        workspace_id: '67870009',
        timestamp: Date.parse(at) / 1000,
        data: { Bug: { id: tapdId, title, status: '已关闭' } },
      },
      said: { updates: [issue(tapdId, { status: 'closed' }, tapdUrl)] },
    },
    {
      name: 'resolved, which is not closed, with its fields in data',
      body: {
        event: 'bug::update',
        timestamp: Date.parse(at) / 1000,
        data: { id: tapdId, title, status: 'resolved', severity: 'fatal', workspace_id: '67870009', module: '财务' },
      },
      said: { updates: [issue(tapdId, { status: 'open', severity: 'critical', module: '财务' }, tapdUrl)] },
    },
    {
      name: 'a story in a status of the team’s own',
      body: { ...tapdFlat, event: 'story::update', name: title, status: 'status_4' },
      said: {
        updates: [
          {
            kind: 'issue',
            key: tapdId,
            at,
            data: { title },
            url: `https://www.tapd.cn/67870009/prong/stories/view/${tapdId}`,
          },
        ],
        notMapped: [{ field: 'status', value: 'status_4' }],
      },
    },
    {
      name: 'changed, and nothing said of how',
      body: { ...tapdFlat, event: 'bug::update' },
      said: { ...ignored, hints: ['no-state'] },
    },
    { name: 'deleted', body: { ...tapdFlat, event: 'bug::delete' }, said: gone(tapdId, '2026-10-01T09:00:00.001Z') },
    { name: 'a wiki', body: { ...tapdFlat, event: 'wiki::create' }, said: ignored },
  ],
  zentao: [
    {
      name: 'resolved: still open',
      body: zentaoColumns,
      said: { updates: [issue('bug#12', { status: 'open' }, zentaoUrl)], hints: ['no-state'] },
    },
    {
      name: 'closed, as a form',
      body: new URLSearchParams({ ...zentaoColumns, action: 'closed' }).toString(),
      said: { updates: [issue('bug#12', { status: 'closed' }, zentaoUrl)], hints: ['no-state'] },
    },
    {
      name: 'activated, by its sentence alone',
      body: { text: zentaoColumns.text.replace('解决', '激活') },
      said: {
        updates: [issue('bug#12', { status: 'open' }, { ...zentaoUrl, at: '2026-11-22T01:00:00.000Z' })],
        hints: ['no-state'],
      },
    },
    {
      name: 'edited: its title, and no word of its status',
      body: { ...zentaoColumns, action: 'edited' },
      said: { updates: [issue('bug#12', {}, zentaoUrl)], hints: ['no-state'] },
    },
    {
      name: 'a task that was finished',
      body: { objectType: 'task', objectID: 7, action: 'finished', date: '2026-10-01 17:00:00' },
      said: { updates: [{ kind: 'issue', key: 'task#7', at, data: { status: 'closed' } }], hints: ['no-state'] },
    },
    {
      name: 'deleted',
      body: { ...zentaoColumns, action: 'deleted' },
      said: gone('bug#12', '2026-10-01T09:00:00.001Z'),
    },
    { name: 'a document', body: { ...zentaoColumns, objectType: 'doc' }, said: ignored },
    { name: 'a sentence of nothing', body: { text: 'hello' }, said: { ...ignored, hints: ['no-key'] } },
  ],
  yunxiao: [
    {
      name: 'repaired: still open',
      body: yunxiaoItem,
      said: { updates: [issue('ERP-17', { status: 'open', severity: 'critical' })] },
    },
    {
      name: 'within a field, closed',
      body: { event: 'update', workitem: { ...yunxiaoItem, status: '已关闭' } },
      said: { updates: [issue('ERP-17', { status: 'closed', severity: 'critical' })] },
    },
    {
      name: 'thrown away',
      body: { ...yunxiaoItem, logicalStatus: 'RECYCLED' },
      said: gone('ERP-17', '2026-10-01T09:00:00.001Z'),
    },
  ],
  coding: [
    {
      name: 'created, in a form',
      body: `payload=${encodeURIComponent(JSON.stringify(codingEvent('ISSUE_CREATED')))}`,
      said: {
        updates: [
          issue(
            'erp#17',
            { status: 'open', severity: 'critical' },
            { url: 'https://acme.coding.net/p/erp/bug-tracking/issues/17' },
          ),
        ],
      },
    },
    {
      name: 'completed',
      body: codingEvent('ISSUE_STATUS_UPDATED', {
        issue_status: { name: '已完成', type: 'COMPLETED' },
        html_url: null,
      }),
      said: { updates: [issue('erp#17', { status: 'closed', severity: 'critical' })] },
    },
    { name: 'deleted', body: codingEvent('ISSUE_DELETED'), said: gone('erp#17', '2026-10-01T09:00:00.001Z') },
    { name: 'a push', body: { event: 'GIT_PUSHED', project: { name: 'erp' } }, said: ignored },
  ],
  formbricks: [
    {
      name: 'finished',
      body: [
        {
          event: 'responseCreated',
          data: { id: 'r1', surveyId: 's1', finished: false, data: { q1: 9 }, updatedAt: at },
        },
        {
          event: 'responseFinished',
          data: { id: 'r1', surveyId: 's1', finished: true, data: { q1: 9, q2: 4, q9: 3, note: 'x' }, updatedAt: at },
        },
      ],
      settings: { questions },
      said: {
        updates: [
          response('r1/q1', { survey: 's1', question: 'q1', scale: 'nps', score: 9 }),
          response('r1/q2', { survey: 's1', question: 'Support', scale: 'csat5', score: 4 }),
        ],
        ignored: 1,
        notMapped: [{ field: 'question', value: 'q9' }],
      },
    },
    {
      name: 'with questions of which nothing is known, which nobody guesses',
      body: [{ event: 'responseFinished', data: { id: 'r1', finished: true, data: { q1: 9 } } }],
      said: { ...ignored, notMapped: [{ field: 'question', value: 'q1' }], hints: ['no-question'] },
    },
  ],
  wenjuanxing: [
    {
      name: 'submitted',
      body: {
        activity: '42',
        name: '满意度',
        index: 7,
        joinid: '10086',
        submittime: '2026-10-01 17:00:00',
        q1: '9',
        q2: '',
        sign: 'x',
      },
      settings: { questions },
      said: {
        updates: [
          response('42-10086/q1', { survey: '满意度', question: 'q1', scale: 'nps', score: 9 }),
          response('42-10086/q2', { survey: '满意度', question: 'Support', scale: 'csat5', unscored: true }),
        ],
      },
    },
  ],
  alertmanager: [
    { name: 'firing: it has no end yet', body: alerts(alert), said: { updates: [alertIssue] } },
    {
      name: 'resolved, beside another one',
      body: alerts(
        { ...alert, status: 'resolved', endsAt: '2026-10-01T10:00:00Z' },
        { ...alert, labels: { ...alert.labels, severity: 'odd' }, fingerprint: '77' },
      ),
      said: {
        updates: [
          { ...alertIssue, at: '2026-10-01T10:00:00.000Z', data: { ...alertIssue.data, status: 'closed' } },
          { ...alertIssue, key: 'DiskFull/77', data: { ...alertIssue.data, severity: null } },
        ],
        notMapped: [{ field: 'severity', value: 'odd' }],
      },
    },
    { name: 'of nothing', body: alerts(), said: ignored },
    {
      name: 'resolved, and it does not say when: by now',
      body: alerts({ ...alert, status: 'resolved', endsAt: '0001-01-01T00:00:00Z' }),
      said: {
        updates: [
          { ...alertIssue, at: new Date(receivedAt).toISOString(), data: { ...alertIssue.data, status: 'closed' } },
        ],
      },
    },
    { name: 'no alert at all', body: { hello: 1 }, said: { reason: expect.stringMatching(/^alerts: /) } },
  ],
  grafana: [
    { name: 'firing', body: { orgId: 1, state: 'alerting', ...alerts(alert) }, said: { updates: [alertIssue] } },
    {
      name: 'tried with its own button',
      body: alerts({ ...alert, labels: { alertname: 'TestAlert', instance: 'Grafana' } }),
      said: ignored,
    },
  ],
  generic: [
    {
      name: 'as its expression makes it',
      body: { ticket: { no: 17, state: 'DONE', what: title, when: '2026-10-01 17:00:00' } },
      settings: {
        expression:
          'ticket.{ "kind": "issue", "key": "T-" & no, "at": when, "data": { "title": what, "status": state = "DONE" ? "closed" : "open" } }',
      },
      said: { updates: [issue('T-17', { status: 'closed' })] },
    },
    {
      name: 'several of a list',
      body: { tickets: [{ no: 1 }, { no: 2 }] },
      settings: {
        expression: 'tickets.{ "kind": "issue", "key": "T-" & no, "at": "2026-10-01T09:00:00Z", "data": null }',
      },
      said: { updates: [...gone('T-1', at).updates, ...gone('T-2', at).updates] },
    },
    { name: 'nothing', body: { hello: 1 }, settings: { expression: 'tickets.{}' }, said: ignored },
    {
      name: 'an expression that is wrong',
      body: {},
      settings: { expression: '((' },
      said: { reason: expect.stringMatching(/^the expression failed: /) },
    },
    {
      name: 'what is no update',
      body: {},
      settings: { expression: '{ "kind": "issue" }' },
      said: { reason: expect.stringMatching(/^0\.key: /) },
    },
  ],
}

describe.each(Object.entries(cases))('%s', (tool, ofTool) => {
  test.each(ofTool)('$name', async ({ body, headers = {}, settings = {}, said }) => {
    expect(await readSaid(tool, body, { headers, settings })).toEqual(said)
  })
})

test('every tool that can be connected has its cases', () => {
  const inTrackers = ['jira', 'gitlab', 'github']
  expect([...connectors.keys()].sort()).toEqual([...Object.keys(cases), ...inTrackers].sort())
})
