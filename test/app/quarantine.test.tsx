// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { QuarantineEntryView, QuarantineLine, QuarantinePage, QuarantineRequest } from '#contract/quarantine'
import { openIntake } from './open-intake'

afterEach(cleanup)

const line = (given: Partial<QuarantineLine> = {}): QuarantineLine => ({
  id: 7,
  source: 'Jira',
  reason: 'invalid',
  path: 'data.status',
  message: 'Takes open or closed',
  updateId: 'jira:1',
  kind: 'issue',
  key: 'ERP-17',
  title: 'Totals differ',
  receivedAt: '2026-11-20T09:30:00Z',
  resolution: null,
  resolvedAt: null,
  resolvedBy: null,
  resolvedSeq: null,
  note: null,
  ...given,
})
const entry = (given: Partial<QuarantineEntryView> = {}): QuarantineEntryView => ({
  ...line(),
  body: '{\n  "id": "jira:1"\n}',
  isWhole: true,
  next: null,
  ...given,
})
const page = (given: Partial<QuarantinePage> = {}): QuarantinePage => ({
  waiting: 3,
  groups: [
    { reason: 'invalid', source: 'Jira', waiting: 2, newest: 9 },
    { reason: 'unknown_kind', source: 'TestRail', waiting: 1, newest: 4 },
  ],
  total: 3,
  lines: [line(), line({ id: 6, title: null, source: 'TestRail' })],
  ...given,
})

/** A quarantine in memory that takes down what it is asked to do. */
function fakeQuarantine(given: { page?: QuarantinePage; entry?: QuarantineEntryView; refused?: object } = {}) {
  const asked: unknown[] = []
  const note =
    (what: string) =>
    (_scope: unknown, _project: string, ...rest: unknown[]) => {
      asked.push([what, ...rest])
      return Promise.resolve(
        what === 'replayGroup' ? { applied: 1, refused: 1, goOnAfter: 5 } : what === 'discardGroup' ? 2 : undefined,
      )
    }
  return {
    asked,
    quarantine: {
      getPage: async (_scope: unknown, _project: string, request: QuarantineRequest) => {
        asked.push(request)
        return given.page ?? page()
      },
      getEntry: async () => given.entry ?? entry(),
      replay: async (_scope: unknown, _project: string, id: number, written: string | null) => {
        asked.push(['replay', id, written])
        return { refused: given.refused ?? null }
      },
      replayGroup: note('replayGroup'),
      discard: note('discard'),
      discardGroup: note('discardGroup'),
    },
  }
}

describe('the inbox', () => {
  test('says how many wait, and of each what it is, why it does not fit and where it came from', async () => {
    openIntake('quarantine', fakeQuarantine())
    expect(await screen.findByText(/^3 updates do not fit/)).toBeTruthy()
    const [first, second] = within(screen.getByRole('region', { name: 'Updates' })).getAllByRole('listitem')
    expect(first!.textContent).toContain('Field data.status: Takes open or closed')
    expect(first!.textContent).toMatch(/Jira.*issue ERP-17.*received 20.Nov.17:30/)
    expect(within(second!).getByRole('link').textContent).toBe('issue ERP-17')
  })

  test('shows one reason of one source, and what can be done with all of it', async () => {
    const fake = fakeQuarantine()
    openIntake('quarantine', fake)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('link', { name: 'A field is not valid, Jira (2)' }))
    await waitFor(() => expect(fake.asked.at(-1)).toMatchObject({ reason: 'invalid', source: 'Jira' }))
    await user.click(await screen.findByRole('button', { name: 'Try all 2 again' }))
    expect(await screen.findByText('1 update was applied. 1 still does not fit.')).toBeTruthy()
    const group = { reason: 'invalid', source: 'Jira', upTo: 9, after: 0 }
    expect(fake.asked).toContainEqual(['replayGroup', group, 'en'])
    await user.click(screen.getByRole('button', { name: 'Try the next ones' }))
    await waitFor(() => expect(fake.asked).toContainEqual(['replayGroup', { ...group, after: 5 }, 'en']))
  })

  test('discards all of a reason with why', async () => {
    const fake = fakeQuarantine()
    openIntake('quarantine?reason=invalid&source=Jira', fake)
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('Why it is not needed'), 'a test')
    await user.click(screen.getByRole('button', { name: 'Discard' }))
    expect(await screen.findByText('2 updates were discarded.')).toBeTruthy()
    expect(fake.asked).toContainEqual([
      'discardGroup',
      { reason: 'invalid', source: 'Jira', upTo: 9, after: 0 },
      'a test',
    ])
  })

  test('says so where nothing waits', async () => {
    openIntake('quarantine', fakeQuarantine({ page: page({ waiting: 0, groups: [], total: 0, lines: [] }) }), 'zh-CN')
    expect((await screen.findAllByText('隔离区为空。')).length).toBeGreaterThan(0)
  })

  test('keeps what was resolved to be read: how, by whom, why', async () => {
    const resolved = line({
      resolution: 'discarded',
      resolvedAt: '2026-11-21T01:00:00Z',
      resolvedBy: 'Chen Chen',
      note: 'a test of the tool',
    })
    openIntake('quarantine?state=resolved', fakeQuarantine({ page: page({ lines: [resolved] }) }))
    const [item] = within(await screen.findByRole('region', { name: 'Updates' })).getAllByRole('listitem')
    expect(item!.textContent).toMatch(/Discarded, by Chen Chen, 21.Nov.09:00/)
    expect(item!.textContent).toContain('Reason: a test of the tool')
  })
})

describe('an entry', () => {
  test('is corrected where it stands', async () => {
    const fake = fakeQuarantine()
    openIntake('quarantine/7', fake)
    const user = userEvent.setup()
    const field = await screen.findByLabelText<HTMLTextAreaElement>('The update, as JSON')
    expect(field.value).toContain('"jira:1"')
    await user.clear(field)
    await user.type(field, '{{}')
    await user.click(screen.getByRole('button', { name: 'Apply what is written' }))
    await waitFor(() => expect(fake.asked).toContainEqual(['replay', 7, '{}']))
  })

  test('keeps what was written where it does not fit, and names the field', async () => {
    openIntake('quarantine/7', fakeQuarantine({ refused: { path: 'data.status', message: 'Takes open' } }))
    const user = userEvent.setup()
    const field = await screen.findByLabelText<HTMLTextAreaElement>('The update, as JSON')
    await user.type(field, ' ')
    await user.click(screen.getByRole('button', { name: 'Apply what is written' }))
    expect(await screen.findByText('data.status: Takes open')).toBeTruthy()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.value).toContain('"jira:1"')
  })

  test('is tried again as it was sent, and discarded with why', async () => {
    const fake = fakeQuarantine()
    openIntake('quarantine/7', fake)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Try again as sent' }))
    await waitFor(() => expect(fake.asked).toContainEqual(['replay', 7, null]))
    const why = screen.getByLabelText('Why it is not needed')
    await user.type(why, 'wrong project')
    await user.click(within(why.closest('form')!).getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(fake.asked).toContainEqual(['discard', 7, 'wrong project']))
  })

  test('that is too long is shown as far as a page can, and to be downloaded', async () => {
    openIntake('quarantine/7', fakeQuarantine({ entry: entry({ isWhole: false, body: '{"note":"xxx' }) }), 'zh-CN')
    expect(await screen.findByText(/内容过长/)).toBeTruthy()
    expect(screen.queryByLabelText('更新内容（JSON）')).toBeNull()
    expect(screen.getByRole('link', { name: '下载原始内容' }).getAttribute('href')).toBe(
      '/projects/erp/quarantine/7/original',
    )
  })

  test('that the ledger has is only to be read', async () => {
    const resolved = { resolution: 'corrected', resolvedAt: '2026-11-21T01:00:00Z', resolvedSeq: 812 } as const
    openIntake('quarantine/7', fakeQuarantine({ entry: entry(resolved) }))
    expect((await screen.findByRole('status')).textContent).toContain('Corrected, update 812 in the ledger')
    expect(screen.queryByRole('button', { name: 'Apply what is written' })).toBeNull()
  })

  test('shows markup that somebody sent as the text that it is', async () => {
    const body = '{"title":"<img src=x onerror=alert(1)>"}'
    openIntake('quarantine/7', fakeQuarantine({ entry: entry({ body, title: '<b>bold</b>', resolvedSeq: 1 }) }))
    expect(await screen.findByRole('heading', { level: 1, name: '<b>bold</b>' })).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
    expect(document.querySelector('pre')!.textContent).toBe(body)
  })
})
