/** What an issue of Jira is like when somebody does something to it: give what matters to the test. */
export function buildJiraEvent({
  event = 'jira:issue_updated',
  at = '2026-10-01T09:00:00Z',
  key = 'ERP-17',
  summary = 'Ledger totals differ',
  status = 'To Do',
  category = 'new',
  priority = 'High',
  changes = [],
  ...more
}: {
  event?: string
  at?: string
  key?: string
  summary?: string
  status?: string
  category?: string | null
  priority?: string | null
  changes?: { field: string; fieldId?: string; fromString?: string | number | null }[]
  self?: string
  type?: string
  fields?: Record<string, unknown>
  sent?: Record<string, unknown>
} = {}) {
  return {
    timestamp: Date.parse(at),
    webhookEvent: event,
    issue: {
      id: '10226',
      self: more.self ?? 'https://acme.atlassian.net/rest/api/2/issue/10226',
      key,
      fields: {
        summary,
        status: { name: status, ...(category ? { statusCategory: { id: 2, key: category } } : {}) },
        priority: priority && { name: priority, id: '2' },
        issuetype: { name: more.type ?? 'Bug' },
        project: { key: key.split('-')[0] },
        components: [{ name: 'Finance' }],
        ...more.fields,
      },
    },
    ...(changes.length > 0 ? { changelog: { id: '10225', items: changes } } : {}),
    ...more.sent,
  }
}

/** An issue event of GitLab. */
export const buildGitlabEvent = (attributes: Record<string, unknown> = {}, sent: Record<string, unknown> = {}) => ({
  object_kind: 'issue',
  event_type: 'issue',
  project: { id: 1, path_with_namespace: 'acme/erp' },
  object_attributes: {
    id: 301,
    iid: 23,
    title: 'Ledger totals differ',
    created_at: '2026-10-01T09:00:00Z',
    updated_at: '2026-10-01 09:00:00 UTC',
    state: 'opened',
    action: 'open',
    url: 'https://gitlab.example/acme/erp/-/issues/23',
    ...attributes,
  },
  labels: [{ id: 206, title: 'severity::high' }],
  ...sent,
})

/** An issue event of GitHub. */
export const buildGithubEvent = (
  action: string,
  issue: Record<string, unknown> = {},
  sent: Record<string, unknown> = {},
) => ({
  action,
  issue: {
    number: 17,
    title: 'Ledger totals differ',
    state: 'open',
    html_url: 'https://github.com/acme/erp/issues/17',
    labels: [{ name: 'P1' }],
    milestone: null,
    created_at: '2026-10-01T09:00:00Z',
    updated_at: '2026-10-01T09:00:00Z',
    ...issue,
  },
  repository: { full_name: 'acme/erp' },
  ...sent,
})
