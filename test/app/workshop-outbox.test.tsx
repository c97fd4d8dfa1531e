// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { mailNames } from '#contract/mails'
import { mailDocument } from '~/workshop/outbox/mail-frame'
import { fakeSurveys, message } from '../factories/fake-surveys.ts'
import { openWorkshop } from './open-workshop'

afterEach(cleanup)

describe('the mail page', () => {
  test('says plainly that nothing is sent where no mail server is set up', async () => {
    openWorkshop('outbox', fakeSurveys())
    expect(await screen.findByText(/No mail server is set up, so nothing leaves this installation/)).toBeTruthy()
  })

  test('lists what went out and what failed, with the reason', async () => {
    openWorkshop('outbox', fakeSurveys())
    const table = await screen.findByRole('table', { name: 'Messages' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows[0]!.textContent).toContain('kept here')
    expect(rows[0]!.textContent?.replace(/\u00a0/g, ' ')).toContain('20 Nov 17:30')
    expect(rows[1]!.textContent).toContain('■ failed')
    expect(rows[1]!.textContent).toContain('The other server could not be reached.')
  })

  test('shows a mail in a frame that can do nothing but be read, and its text', async () => {
    openWorkshop('outbox/message-1', fakeSurveys())
    const frame = await screen.findByTitle<HTMLIFrameElement>('How was the open day?')
    expect(frame.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox')
    expect(frame.srcdoc).toContain(`default-src 'none'`)
    expect((await screen.findByRole('region', { name: 'As plain text' })).textContent).toContain(
      'http://localhost:3000/s/abc',
    )
  })

  test('sets its rules before anything that the mail brings', () => {
    const script = '<html><head lang="en"><script>alert(1)</script></head><body></body></html>'
    expect(mailDocument(script)).toMatch(/^<html><head lang="en"><meta http-equiv="Content-Security-Policy".*<base/)
    expect(mailDocument('<p>Hello</p>')).toMatch(/^<meta http-equiv="Content-Security-Policy"/)
  })

  test('does not show what holds somebody’s personal link', async () => {
    const surveys = fakeSurveys()
    surveys.getMessage = async () => message({ state: 'sent', sentAt: '2026-11-20T09:31:00Z', html: null, text: null })
    openWorkshop('outbox/message-1', surveys)
    expect(await screen.findByText(/it contains a personal link/)).toBeTruthy()
    expect(document.querySelector('iframe')).toBeNull()
  })

  test('tries once more what failed', async () => {
    const surveys = fakeSurveys()
    surveys.getMessage = async () => message({ state: 'failed', lastError: 'unreachable', html: null, text: null })
    openWorkshop('outbox/message-2', surveys)
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(surveys.changes).toEqual([{ what: 'sendAgain', form: 'message-2' }]))
  })

  test('shows what every mail looks like, one after the other, in both languages', async () => {
    openWorkshop('outbox/samples', fakeSurveys(), { language: 'zh-CN' })
    expect(await screen.findByTitle('问卷：邀请（中文）')).toBeTruthy()
    expect(screen.getByTitle('问卷：邀请（英文）')).toBeTruthy()
    const others = within(screen.getByRole('navigation', { name: '各类邮件的样式' })).getAllByRole('link')
    expect(others).toHaveLength(mailNames.length - 1)
    await userEvent.setup().click(screen.getByRole('link', { name: '开放日：回顾' }))
    expect(await screen.findByTitle('开放日：回顾（英文）')).toBeTruthy()
    expect(screen.getAllByTitle(/（[中英]文）$/)).toHaveLength(2)
  })
})
