import { describe, expect, test } from 'vitest'
import type { ConnectorSettings } from '../../server/contract/connector-settings.ts'
import { buildGithubEvent, buildGitlabEvent, buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { readSaid, readToolBody } from '../factories/read-tool-body.ts'

interface Case {
  name: string
  tool: string
  body: unknown
  headers?: Record<string, string>
  settings?: ConnectorSettings
  said: unknown
}
const ignored = { updates: [], ignored: 1 }

const jiraUrl = (key: string) => `https://acme.atlassian.net/browse/${key}`
const jiraIssue = {
  kind: 'issue',
  key: 'ERP-17',
  at: '2026-10-01T09:00:00.000Z',
  data: { title: 'Ledger totals differ', status: 'open', severity: 'major', module: 'Finance' },
  url: jiraUrl('ERP-17'),
}
const jiraClosed = { ...jiraIssue, data: { ...jiraIssue.data, status: 'closed' } }

const jira: Omit<Case, 'tool'>[] = [
  { name: 'created', body: buildJiraEvent({ event: 'jira:issue_created' }), said: { updates: [jiraIssue] } },
  {
    name: 'done, whatever its status is called',
    body: buildJiraEvent({ status: '验收通过', category: 'done' }),
    said: { updates: [jiraClosed] },
  },
  {
    name: 'resolved, but not done for Jira',
    body: buildJiraEvent({ status: 'Resolved', category: 'indeterminate' }),
    said: { updates: [jiraIssue] },
  },
  {
    name: 'reopened',
    body: buildJiraEvent({ at: '2026-10-02T10:00:00.5Z', changes: [{ field: 'status', fromString: 'Done' }] }),
    said: { updates: [{ ...jiraIssue, at: '2026-10-02T10:00:00.500Z' }] },
  },
  {
    name: 'of an old server without categories, by the word',
    body: buildJiraEvent({ status: 'Closed', category: null }),
    said: { updates: [jiraClosed] },
  },
  {
    name: 'of an old server, by its resolution',
    body: buildJiraEvent({ status: 'Archived', category: null, fields: { resolution: { name: 'Fixed' } } }),
    said: { updates: [jiraClosed] },
  },
  {
    name: 'in a status that nothing knows, which is listed and not guessed',
    body: buildJiraEvent({ status: 'Parked', category: 'undefined' }),
    said: {
      updates: [{ ...jiraIssue, data: { title: 'Ledger totals differ', severity: 'major', module: 'Finance' } }],
      notMapped: [{ field: 'status', value: 'Parked' }],
    },
  },
  {
    name: 'in that status, with an entry in the settings',
    body: buildJiraEvent({ status: 'Parked', category: 'undefined' }),
    settings: { status: { parked: 'closed' } },
    said: { updates: [jiraClosed] },
  },
  {
    name: 'of a priority that nothing knows',
    body: buildJiraEvent({ priority: 'Tier 1' }),
    said: {
      updates: [{ ...jiraIssue, data: { ...jiraIssue.data, severity: null } }],
      notMapped: [{ field: 'severity', value: 'Tier 1' }],
    },
  },
  {
    name: 'of that priority, with an entry in the settings',
    body: buildJiraEvent({ priority: 'Tier 1' }),
    settings: { severity: { 'Tier 1': 'critical' } },
    said: { updates: [{ ...jiraIssue, data: { ...jiraIssue.data, severity: 'critical' } }] },
  },
  {
    name: 'deleted',
    body: buildJiraEvent({ event: 'jira:issue_deleted' }),
    said: { updates: [{ kind: 'issue', key: 'ERP-17', at: '2026-10-01T09:00:00.000Z', data: null }] },
  },
  {
    name: 'moved: gone under the old key, born under the new one',
    body: buildJiraEvent({ key: 'OPS-4', changes: [{ field: 'Key', fieldId: 'issuekey', fromString: 'ERP-17' }] }),
    said: {
      updates: [
        { kind: 'issue', key: 'ERP-17', at: '2026-10-01T09:00:00.000Z', data: null },
        { ...jiraIssue, key: 'OPS-4', url: jiraUrl('OPS-4') },
      ],
    },
  },
  {
    name: 'commented',
    body: buildJiraEvent({ sent: { issue_event_type_name: 'issue_commented', comment: { id: '1' } } }),
    said: ignored,
  },
  {
    name: 'commented on an old server, which does not say so',
    body: buildJiraEvent({ sent: { comment: { id: '1', body: 'x' } } }),
    said: ignored,
  },
  {
    name: 'resolved with a comment',
    body: buildJiraEvent({
      status: 'Done',
      category: 'done',
      changes: [{ field: 'status' }],
      sent: { issue_event_type_name: 'issue_resolved', comment: { id: '1' } },
    }),
    said: { updates: [jiraClosed] },
  },
  { name: 'another event', body: { timestamp: 1, webhookEvent: 'comment_created', comment: {} }, said: ignored },
  { name: 'a sprint', body: { webhookEvent: 'sprint_started', sprint: { id: 1 } }, said: ignored },
  {
    name: 'with a security level: internal',
    body: buildJiraEvent({ fields: { security: { name: 'Vendor only' } } }),
    said: { updates: [{ ...jiraIssue, visibility: 'internal' }] },
  },
  {
    name: 'alone, as Jira Automation sends it',
    body: { ...buildJiraEvent({ fields: { updated: '2026-10-01T17:00:00.000+0800' } }).issue },
    said: { updates: [jiraIssue] },
  },
  {
    name: 'with a change from a number, and a component without a name',
    body: buildJiraEvent({
      changes: [{ field: 'Story Points', fromString: 5 }],
      fields: { components: [{ id: '1' }] },
    }),
    said: { updates: [{ ...jiraIssue, data: { ...jiraIssue.data, module: null } }] },
  },
  {
    name: 'as an app gets it, whose address people cannot open',
    body: buildJiraEvent({ self: 'https://api.atlassian.com/ex/jira/1f/rest/api/3/issue/10226' }),
    said: { updates: [{ ...jiraIssue, url: undefined }] },
  },
  {
    name: 'a story that the settings make a change',
    body: buildJiraEvent({ type: 'Story', status: 'Done', category: 'done' }),
    settings: { kinds: { Story: 'change', '*': 'ignore' } },
    said: { updates: [{ ...jiraIssue, kind: 'change', data: { title: 'Ledger totals differ', status: 'done' } }] },
  },
  {
    name: 'a type that the settings do not name beside others: an issue, and listed',
    body: buildJiraEvent({ type: 'Incident' }),
    settings: { kinds: { Story: 'change' } },
    said: { updates: [jiraIssue], notMapped: [{ field: 'kind', value: 'Incident' }] },
  },
  {
    name: 'a step of a workflow, with a comment',
    body: buildJiraEvent({ sent: { transition: { transitionName: 'Take up' }, comment: { body: 'x' } } }),
    said: { updates: [jiraIssue] },
  },
  {
    name: 'a task that the settings make an action',
    body: buildJiraEvent({ type: 'Task', fields: { duedate: '2026-12-01' } }),
    settings: { kinds: { Task: 'action' } },
    said: {
      updates: [
        { ...jiraIssue, kind: 'action', data: { title: 'Ledger totals differ', status: 'open', dueOn: '2026-12-01' } },
      ],
    },
  },
  {
    name: 'an epic that the settings make a milestone',
    body: buildJiraEvent({ type: 'Epic', status: 'Done', category: 'done', fields: { duedate: '2026-12-01' } }),
    settings: { kinds: { Epic: 'milestone' } },
    said: {
      updates: [
        {
          ...jiraIssue,
          kind: 'milestone',
          data: { title: 'Ledger totals differ', forecastOn: '2026-12-01', completedOn: '2026-10-01' },
        },
      ],
    },
  },
  {
    name: 'a type that the settings leave out',
    body: buildJiraEvent({ type: 'Epic' }),
    settings: { kinds: { epic: 'ignore' } },
    said: ignored,
  },
  {
    name: 'of a project that the settings do not list',
    body: buildJiraEvent(),
    settings: { projects: { OPS: 'operations' } },
    said: { ...ignored, notMapped: [{ field: 'project', value: 'ERP' }] },
  },
  {
    name: 'without a key',
    body: { webhookEvent: 'jira:issue_updated', issue: {} },
    said: { reason: expect.stringMatching(/^issue\.key: /) },
  },
]

const gitlabIssue = {
  kind: 'issue',
  key: 'acme/erp#23',
  at: '2026-10-01T09:00:00.000Z',
  data: { title: 'Ledger totals differ', status: 'open', severity: 'major' },
  url: 'https://gitlab.example/acme/erp/-/issues/23',
}
const gitlabMilestone = (action: string, attributes: Record<string, unknown> = {}) => ({
  object_kind: 'milestone',
  action,
  project: { path_with_namespace: 'acme/erp' },
  object_attributes: {
    iid: 3,
    title: 'Go-live',
    state: 'active',
    due_date: '2026-12-14',
    updated_at: '2026-10-01 09:00:00 UTC',
    ...attributes,
  },
})
const gitlab: Omit<Case, 'tool'>[] = [
  { name: 'opened', body: buildGitlabEvent(), said: { updates: [gitlabIssue] } },
  {
    name: 'closed, and confidential',
    body: buildGitlabEvent(
      { state: 'closed', action: 'close', confidential: true },
      { event_type: 'confidential_issue' },
    ),
    said: {
      updates: [
        {
          ...gitlabIssue,
          at: '2026-10-01T09:00:00.001Z',
          data: { ...gitlabIssue.data, status: 'closed' },
          visibility: 'internal',
        },
      ],
    },
  },
  {
    name: 'reopened in the second in which it was closed: after that',
    body: buildGitlabEvent({ action: 'reopen' }),
    said: { updates: [{ ...gitlabIssue, at: '2026-10-01T09:00:00.002Z' }] },
  },
  {
    name: 'no longer confidential: as its source has it',
    body: buildGitlabEvent({ confidential: false }),
    said: { updates: [{ ...gitlabIssue, visibility: 'customer' }] },
  },
  {
    name: 'an incident, whose severity is its own',
    body: buildGitlabEvent({ severity: 'CRITICAL', type: 'Incident' }),
    said: { updates: [{ ...gitlabIssue, data: { ...gitlabIssue.data, severity: 'critical' } }] },
  },
  {
    name: 'of unknown severity, by its labels',
    body: buildGitlabEvent({ severity: 'UNKNOWN' }, { labels: [{ title: '轻微' }, { title: 'API' }] }),
    said: { updates: [{ ...gitlabIssue, data: { ...gitlabIssue.data, severity: 'trivial' } }] },
  },
  {
    name: 'a work item',
    body: buildGitlabEvent({ type: 'Task' }, { object_kind: 'work_item', event_type: undefined }),
    said: { updates: [gitlabIssue] },
  },
  {
    name: 'of a server of old, which names no project',
    body: buildGitlabEvent({ url: 'http://gitlab.example/acme/erp/issues/23' }, { project: undefined }),
    said: { updates: [{ ...gitlabIssue, url: 'http://gitlab.example/acme/erp/issues/23' }] },
  },
  {
    name: 'moved to another project: gone, after all that is said of the same second',
    body: buildGitlabEvent({ state: 'closed', moved_to_id: 99 }),
    said: { updates: [{ kind: 'issue', key: 'acme/erp#23', at: '2026-10-01T09:00:00.999Z', data: null }] },
  },
  { name: 'a comment', body: { object_kind: 'note', object_attributes: {}, issue: { iid: 1 } }, said: ignored },
  { name: 'a push', body: { object_kind: 'push', ref: 'refs/heads/main' }, said: ignored },
  {
    name: 'a push that is no JSON, as its header says',
    body: '{"object_kind":"\\uXYZ"}',
    headers: { 'x-gitlab-event': 'Push Hook' },
    said: ignored,
  },
  {
    name: 'a milestone created: its day is the plan',
    body: gitlabMilestone('create'),
    said: {
      updates: [
        {
          kind: 'milestone',
          key: 'acme/erp%3',
          at: '2026-10-01T09:00:00.000Z',
          data: { title: 'Go-live', plannedOn: '2026-12-14', forecastOn: '2026-12-14', completedOn: null },
        },
      ],
    },
  },
  {
    name: 'a milestone closed: done on that day where the project is',
    body: gitlabMilestone('close', { state: 'closed', updated_at: '2026-10-01 19:00:00 UTC' }),
    said: {
      updates: [
        {
          kind: 'milestone',
          key: 'acme/erp%3',
          at: '2026-10-01T19:00:00.000Z',
          data: { title: 'Go-live', forecastOn: '2026-12-14', completedOn: '2026-10-02' },
        },
      ],
    },
  },
]

const githubIssue = {
  kind: 'issue',
  key: 'acme/erp#17',
  at: '2026-10-01T09:00:00.000Z',
  data: { title: 'Ledger totals differ', status: 'open', severity: 'major', milestone: null },
  url: 'https://github.com/acme/erp/issues/17',
}
const githubMilestone = (action: string, milestone: Record<string, unknown> = {}, changes?: unknown) => ({
  action,
  repository: { full_name: 'acme/erp' },
  changes,
  milestone: {
    number: 3,
    title: 'Go-live',
    state: 'open',
    html_url: 'https://github.com/acme/erp/milestone/3',
    due_on: '2026-12-14T08:00:00Z',
    closed_at: null,
    created_at: '2026-09-01T09:00:00Z',
    updated_at: '2026-10-01T09:00:00Z',
    ...milestone,
  },
})
const saidMilestone = (data: Record<string, unknown>) => ({
  updates: [
    {
      kind: 'milestone',
      key: 'acme/erp%3',
      at: '2026-10-01T09:00:00.000Z',
      data: { title: 'Go-live', forecastOn: '2026-12-14', completedOn: null, ...data },
      url: 'https://github.com/acme/erp/milestone/3',
    },
  ],
})
const github: Omit<Case, 'tool'>[] = [
  { name: 'opened', body: buildGithubEvent('opened'), said: { updates: [githubIssue] } },
  {
    name: 'closed as not planned',
    body: buildGithubEvent('closed', { state: 'closed', state_reason: 'not_planned' }),
    said: {
      updates: [{ ...githubIssue, at: '2026-10-01T09:00:00.001Z', data: { ...githubIssue.data, status: 'closed' } }],
    },
  },
  {
    name: 'reopened in the second in which it was closed: after that',
    body: buildGithubEvent('reopened'),
    said: { updates: [{ ...githubIssue, at: '2026-10-01T09:00:00.002Z' }] },
  },
  {
    name: 'of a milestone, which it names as we do',
    body: buildGithubEvent('milestoned', { milestone: { number: 3, title: 'Go-live' } }),
    said: { updates: [{ ...githubIssue, data: { ...githubIssue.data, milestone: 'acme/erp%3' } }] },
  },
  {
    name: 'with a label that looks like a severity and is none',
    body: buildGithubEvent('labeled', { labels: [{ name: 'severity: odd' }, { name: 'bug' }] }),
    said: {
      updates: [{ ...githubIssue, data: { ...githubIssue.data, severity: null } }],
      notMapped: [{ field: 'severity', value: 'severity: odd' }],
    },
  },
  {
    name: 'deleted: after all that happened in the second of its last change',
    body: buildGithubEvent('deleted'),
    said: { updates: [{ kind: 'issue', key: 'acme/erp#17', at: '2026-10-01T09:00:00.999Z', data: null }] },
  },
  {
    name: 'transferred: gone here, born there',
    body: buildGithubEvent(
      'transferred',
      {},
      {
        changes: {
          new_issue: {
            ...buildGithubEvent('opened').issue,
            number: 4,
            html_url: 'https://github.com/acme/ops/issues/4',
          },
          new_repository: { full_name: 'acme/ops' },
        },
      },
    ),
    said: {
      updates: [
        { kind: 'issue', key: 'acme/erp#17', at: '2026-10-01T09:00:00.999Z', data: null },
        { ...githubIssue, key: 'acme/ops#4', url: 'https://github.com/acme/ops/issues/4' },
      ],
    },
  },
  { name: 'a pull request', body: buildGithubEvent('edited', { pull_request: {} }), said: ignored },
  { name: 'a comment', body: buildGithubEvent('created', {}, { comment: {} }), said: ignored },
  { name: 'a ping', body: { zen: 'Keep it logically awesome.' }, headers: { 'x-github-event': 'ping' }, said: ignored },
  {
    name: 'a milestone created: its day is the plan',
    body: githubMilestone('created'),
    said: saidMilestone({ plannedOn: '2026-12-14' }),
  },
  {
    name: 'a milestone that is given its first day',
    body: githubMilestone('edited', {}, { due_on: { from: null } }),
    said: saidMilestone({ plannedOn: '2026-12-14' }),
  },
  {
    name: 'a milestone whose day is moved: what is expected now',
    body: githubMilestone('edited', {}, { due_on: { from: '2026-11-30T08:00:00Z' } }),
    said: saidMilestone({}),
  },
  {
    name: 'a milestone closed',
    body: githubMilestone('closed', { state: 'closed', closed_at: '2026-10-01T19:00:00Z' }),
    said: saidMilestone({ completedOn: '2026-10-02' }),
  },
]

const of = (tool: string, cases: readonly Omit<Case, 'tool'>[]): Case[] => cases.map((one) => ({ tool, ...one }))

describe.each([...of('jira', jira), ...of('gitlab', gitlab), ...of('github', github)])(
  '$tool: $name',
  ({ tool, body, headers = {}, settings = {}, said }) => {
    test('is read', async () => expect(await readSaid(tool, body, { headers, settings })).toEqual(said))
  },
)

test('an update’s id is the same whenever the same is said again, and another one for anything else', async () => {
  const ids = async (body: unknown) => {
    const reading = await readToolBody('jira', body, { receivedAt: Math.trunc(Date.parse('2026-12-01T00:00:00Z')) })
    return reading.ok ? reading.updates.map(({ id }) => id) : []
  }
  const first = await ids(buildJiraEvent())
  expect(first).toEqual([expect.stringMatching(/^jira:ERP-17@2026-10-01T09:00:00\.000Z#[0-9a-f]{12}$/)])
  expect(await ids(buildJiraEvent({ fields: { description: 'nothing of ours' } }))).toEqual(first)
  expect(await ids(buildJiraEvent({ summary: 'Another title' }))).not.toEqual(first)
  expect(await ids(buildJiraEvent({ at: '2026-10-01T09:00:00.001Z' }))).not.toEqual(first)
})

test('a title is cut to what the contract takes, and what cannot be stored is left out of it', async () => {
  const summary = `a\u0000b\nc \uD800 ${'长'.repeat(600)}`
  const reading = await readToolBody('jira', buildJiraEvent({ summary }))
  const title = reading.ok && (reading.updates[0]!.data as { title: string }).title
  expect(title).toMatch(/^a b c \uFFFD 长+…$/)
  expect(title).toHaveLength(500)
})
