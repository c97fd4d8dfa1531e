// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { KeyForm, KeyLine, SourceLine, SourcesView } from '#contract/sources'
import { kindNames } from '../../server/facts/registry.ts'
import { sayKind } from '~/workshop/sources/say-kinds'
import { intakeAreas, wordsOf } from '~/words/speaker.server'
import { createTranslate } from '~/words/translate'
import { openIntake } from './open-intake'

afterEach(cleanup)

const key = (given: Partial<KeyLine> = {}): KeyLine => ({
  id: 'key-1',
  start: 'dl_abcdefgh',
  kinds: null,
  can: ['push'],
  createdAt: '2026-11-01T01:00:00Z',
  lastUsedAt: null,
  endsAt: null,
  revokedAt: null,
  otherProjects: 0,
  canChange: true,
  ...given,
})
const source = (given: Partial<SourceLine> = {}): SourceLine => ({
  name: 'Jira',
  isOwn: false,
  visibility: 'customer',
  kinds: ['issue', 'milestone'],
  updates: 1234,
  lastUpdateAt: '2026-11-20T09:30:00Z',
  allowedDays: 3,
  stale: false,
  lastDay: 56,
  ahead: 0,
  quarantined: 0,
  connections: [],
  keys: [key()],
  ...given,
})

function fakeSources(sources: SourceLine[]) {
  const asked: unknown[] = []
  const view: SourcesView = { sources, kinds: kindNames, lastDayAtMost: null }
  const made = { source: 'Jira', key: 'dl_secret', replacedEndsAt: null }
  return {
    asked,
    sources: {
      getPage: async () => view,
      addKey: async (_scope: unknown, _project: string, form: KeyForm) => (asked.push(['add', form]), made),
      rotateKey: async (_scope: unknown, _project: string, id: string) => {
        asked.push(['rotate', id])
        return { ...made, replacedEndsAt: '2026-11-29T01:00:00Z' }
      },
      revokeKey: async (_scope: unknown, _project: string, id: string) => void asked.push(['revoke', id]),
    },
  }
}

describe('the page of the sources', () => {
  test('says in one sentence whether any needs a look', async () => {
    openIntake('sources', fakeSources([source({ stale: true }), source({ name: 'TestRail' })]))
    expect(await screen.findByText('1 of 2 sources needs a look.')).toBeTruthy()
    const card = within(screen.getByRole('region', { name: 'Jira' }))
    expect(card.getByText(/silent for too long/)).toBeTruthy()
    expect(card.getByText('issues and milestones')).toBeTruthy()
    expect(card.getByText('56 updates')).toBeTruthy()
    expect(card.getByText(/at least every 3 days/)).toBeTruthy()
  })

  test('says the same in Chinese', async () => {
    openIntake('sources', fakeSources([source({ quarantined: 4 }), source({ name: 'TestRail' })]), 'zh-CN')
    expect(await screen.findByText('共2个来源，其中1个需要关注。')).toBeTruthy()
    expect(screen.getByText(/隔离区中有4条更新/)).toBeTruthy()
    expect(screen.getAllByText('问题和里程碑').length).toBe(2)
  })

  test('leads to what is connected, and to what waits', async () => {
    const connections = [{ id: 'c-1', tool: 'zentao', paused: true }]
    openIntake('sources', fakeSources([source({ connections, quarantined: 1 })]), 'zh-CN')
    const link = await screen.findByRole('link', { name: '禅道 对接' })
    expect(link.getAttribute('href')).toBe('/projects/erp/connections/c-1')
    expect(screen.getByText(/已暂停/)).toBeTruthy()
  })

  test('makes a key, which is shown this once', async () => {
    const fake = fakeSources([])
    openIntake('sources', fake)
    const user = userEvent.setup()
    await user.type(await screen.findByRole('textbox', { name: 'Source' }), 'TestRail')
    await user.click(screen.getByRole('checkbox', { name: 'test cases' }))
    await user.click(screen.getByRole('button', { name: 'Make the key' }))
    expect((await screen.findByText('dl_secret')).className).toContain('select-all')
    expect(fake.asked).toEqual([['add', { source: 'TestRail', kinds: ['test'], can: ['push'], visibility: undefined }]])
  })

  test('keeps what was entered where something is missing', async () => {
    const fake = fakeSources([])
    openIntake('sources', fake)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('checkbox', { name: 'issues' }))
    await user.click(screen.getByRole('checkbox', { name: 'send' }))
    await user.click(screen.getByRole('button', { name: 'Make the key' }))
    expect(await screen.findByText('Please fill this in.')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'issues' }).checked).toBe(true)
    expect(fake.asked).toEqual([])
  })

  test('replaces and revokes after asking once', async () => {
    const fake = fakeSources([source()])
    openIntake('sources', fake)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Make the new key' }))
    expect(await screen.findByText(/keeps working until 29/)).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Revoke' }).at(-1)!)
    await waitFor(() =>
      expect(fake.asked).toEqual([
        ['rotate', 'key-1'],
        ['revoke', 'key-1'],
      ]),
    )
  })

  test('leaves a key of others’ projects alone, and folds away what was revoked', async () => {
    const keys = [key({ canChange: false, otherProjects: 2 }), key({ id: 'k2', revokedAt: '2026-11-02T01:00:00Z' })]
    openIntake('sources', fakeSources([source({ keys })]))
    expect(await screen.findByText(/also covers 2 other projects/)).toBeTruthy()
    expect(screen.getByText('1 revoked key')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Make the new key' })).toBeNull()
  })
})

test.each(['en', 'zh-CN'] as const)('every kind of fact has a name in %s', (language) => {
  const t = createTranslate(language, wordsOf(language, intakeAreas))
  expect(kindNames.filter((kind) => sayKind({ t }, kind) === kind)).toEqual([])
})
