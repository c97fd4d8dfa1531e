// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { ConnectionDetails, ConnectionSummary, PreviewedDelivery } from '#contract/connections'
import { tools } from '#contract/tools'
import { readSettingsForm } from '~/workshop/connections/read-settings-form'
import { writeSetting } from '~/workshop/connections/write-settings'
import { openIntake } from './open-intake'

afterEach(cleanup)

const summary = (given: Partial<ConnectionSummary> = {}): ConnectionSummary => ({
  id: 'c-1',
  tool: 'gitlab',
  source: 'GitLab of Acme',
  paused: false,
  lastDeliveryAt: '2026-11-20T09:30:00Z',
  lastDay: 1204,
  waiting: 0,
  unread: 1,
  quarantined: 1,
  notMapped: 0,
  ...given,
})
const details = (given: Partial<ConnectionDetails> = {}): ConnectionDetails => ({
  ...summary(),
  visibility: 'customer',
  createdAt: '2026-11-01T01:00:00Z',
  secretFrom: 'us',
  hasSecret: true,
  requiresSignature: true,
  formerSecretUntil: null,
  settings: {},
  unmapped: [],
  deliveries: [],
  stamp: '1',
  ...given,
})
const previewed: PreviewedDelivery = {
  signature: null,
  updates: [
    {
      project: 'erp',
      kind: 'issue',
      key: 'acme/erp#23',
      at: '2026-11-20T09:30:00Z',
      isNew: false,
      retracts: false,
      isOlder: false,
      visibility: null,
      fields: [{ field: 'status', before: 'open', after: 'closed' }],
      refused: null,
    },
  ],
  total: 1,
  ignored: 2,
  notMapped: [{ field: 'severity', value: 'Tier 1' }],
  hints: [],
  reason: null,
}

function fakeConnections(page = details()) {
  const asked: unknown[] = []
  const note =
    (what: string, answer?: unknown) =>
    async (_scope: unknown, _project: string, ...rest: unknown[]) => (asked.push([what, ...rest]), answer)
  const access = { connection: 'c-1', url: 'https://portal.example/api/hooks/gitlab/abc', secret: 'a-secret' }
  return {
    asked,
    connections: {
      list: async () => [summary(), summary({ id: 'c-2', tool: 'jira', source: 'jira', unread: 0, quarantined: 0 })],
      get: async () => page,
      whoseSecret: async () => 'us',
      add: note('add', access),
      preview: note('preview', previewed),
      set: note('set'),
      rotate: note('rotate', { ...access, url: null }),
      pause: note('pause'),
      resume: note('resume'),
      remove: note('remove'),
    },
  }
}

test('the list says in one sentence how all of them are, and of each how it is doing', async () => {
  openIntake('connections', fakeConnections())
  expect(await screen.findByText('1 of 2 connected tools needs a look.')).toBeTruthy()
  const [first, second] = within(screen.getByRole('region', { name: 'Connected tools' })).getAllByRole('listitem')
  expect(first!.textContent).toMatch(
    /^GitLab as GitLab of Acme.*Last delivery.*1,204 in the last 24 hours.*2 need a look/,
  )
  expect(second!.textContent).toMatch(/^Jira.*none needs a look/)
})

describe('connecting', () => {
  test.each(['en', 'zh-CN'] as const)('offers every tool in %s, and says of each where to press', async (language) => {
    openIntake('connections/new', fakeConnections(), language)
    await screen.findByRole('heading', { level: 1 })
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    for (const tool of tools) expect(links).toContain(`/projects/erp/connections/new?tool=${tool}`)
    cleanup()
    for (const tool of tools) {
      openIntake(`connections/new?tool=${tool}`, fakeConnections(), language)
      const steps = await screen.findByRole('list')
      expect(within(steps).getAllByRole('listitem')).toHaveLength(4)
      expect(steps.textContent).not.toContain('connections.steps')
      cleanup()
    }
  })

  test('shows address and secret this once', async () => {
    const fake = fakeConnections()
    openIntake('connections/new?tool=gitlab', fake)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Connect' }))
    expect((await screen.findByText('https://portal.example/api/hooks/gitlab/abc')).className).toContain('select-all')
    expect(screen.getByText('a-secret')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'See what arrives' })).toBeTruthy()
    expect(fake.asked).toMatchObject([['add', { tool: 'gitlab', settings: {} }]])
  })

  test('keeps what was entered where the secret is too short', async () => {
    openIntake('connections/new?tool=gitlab', fakeConnections())
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText(/^Name/), 'Code')
    await user.type(screen.getByLabelText(/^Your own secret/), 'short')
    await user.click(screen.getByRole('button', { name: 'Connect' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved')
    expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Code')
  })
})

describe('the page of a connection', () => {
  test('shows the steps while nothing has arrived, and then what did', async () => {
    openIntake('connections/c-1', fakeConnections(details({ lastDeliveryAt: null })))
    expect(await screen.findByText('Nothing has arrived yet.')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'How to set it up in GitLab' })).toBeTruthy()
    cleanup()
    const delivery = { id: 5, receivedAt: '2026-11-20T09:30:00Z', read: true, accepted: 0, ignored: 0, quarantined: 1 }
    openIntake('connections/c-1', fakeConnections(details({ deliveries: [{ ...delivery, reason: 'iid: odd' }] })))
    const list = within(await screen.findByRole('region', { name: 'What arrived' }))
    expect(list.getByRole('listitem').textContent).toMatch(/could not be read.*iid: odd/)
    expect(list.getByRole('link').getAttribute('href')).toBe('/projects/erp/connections/c-1?delivery=5#preview')
  })

  test('says what a pasted body becomes', async () => {
    const fake = fakeConnections()
    openIntake('connections/c-1', fake, 'zh-CN')
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('推送内容'), 'hello')
    await user.click(screen.getByRole('button', { name: '查看转换结果' }))
    const result = within(await screen.findByRole('region', { name: '转换结果' }))
    const row = result.getAllByRole('row')[1]!
    expect(row.textContent).toBe('状态未关闭已关闭')
    expect(result.getByText(/严重程度“Tier 1”尚未设置含义/)).toBeTruthy()
    expect(result.getByText(/忽略2个事件/)).toBeTruthy()
    const [[, , { body }]] = fake.asked as [[string, string, { body: Uint8Array }]]
    expect(new TextDecoder().decode(body)).toBe('hello')
  })

  test('gives a value a meaning, beside those that were set', async () => {
    const unmapped = [{ field: 'severity' as const, value: 'Tier 1', count: 12 }]
    const fake = fakeConnections(details({ unmapped, settings: { severity: { Odd: 'minor' }, survey: 'Autumn' } }))
    openIntake('connections/c-1', fake)
    const user = userEvent.setup()
    await user.selectOptions(await screen.findByLabelText('Severity “Tier 1” means'), 'critical')
    await user.click(screen.getByRole('button', { name: 'Save and read again' }))
    expect(await screen.findByText(/^Saved\./)).toBeTruthy()
    const settings = { severity: { Odd: 'minor', 'Tier 1': 'critical' }, survey: 'Autumn' }
    expect(fake.asked).toEqual([['set', 'c-1', settings, 'unread']])
  })

  test('names the line that nobody understands', async () => {
    openIntake('connections/c-1', fakeConnections())
    const user = userEvent.setup()
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/^Statuses/)
    await user.type(field, 'Done = closed{Enter}Parked = perhaps')
    await user.click(screen.getByRole('button', { name: 'Save and read again' }))
    expect(await screen.findByText('Not understood: line 2.')).toBeTruthy()
    expect(field.value).toContain('Parked = perhaps')
  })

  test('replaces the secret, pauses and removes after asking once', async () => {
    const fake = fakeConnections()
    openIntake('connections/c-1', fake)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Replace' }))
    expect(await screen.findByText('a-secret')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Pause' }).at(-1)!)
    await waitFor(() => expect(fake.asked).toContainEqual(['pause', 'c-1']))
    await user.click(screen.getAllByRole('button', { name: 'Remove' }).at(-1)!)
    await waitFor(() => expect(fake.asked).toContainEqual(['remove', 'c-1']))
  })
})

test('settings that were written are read as they were', () => {
  const settings = {
    status: { 'a = b': 'closed' as const, 进行中: 'open' as const },
    questions: {
      q1: { scale: 'nps' as const, question: 'Recommend us, all in all?' },
      q2: { scale: 'csat5' as const, best: 'low' as const },
    },
    zone: 'Asia/Shanghai',
  }
  const form = new FormData()
  for (const field of ['status', 'questions', 'zone'] as const) form.set(field, writeSetting(settings, field))
  expect(readSettingsForm(form)).toEqual({ settings })
})
