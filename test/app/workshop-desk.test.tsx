// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { DaylightError } from '#contract/errors'
import { desk, fakeSurveys, surveyLine } from '../factories/fake-surveys.ts'
import { openWorkshop } from './open-workshop'

afterEach(cleanup)

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('the desk', () => {
  test('lists open surveys first, with answers, scores and intervals', async () => {
    openWorkshop('surveys', fakeSurveys())
    const table = await screen.findByRole('table', { name: 'Surveys' })
    const [open, closed] = within(table).getAllByRole('row').slice(1)
    expect(plain(open!.textContent)).toContain('● open')
    expect(plain(open!.textContent)).toContain('41 of 52, 3 by link')
    expect(plain(open!.textContent)).toContain('86 % 72 to 94')
    expect(plain(closed!.textContent)).toContain('anonymous')
    expect(within(open!).getByRole('link').getAttribute('href')).toBe('/projects/erp/surveys/open-day-2026-11-20')
  })

  test('says in a sentence what is open, and which templates send themselves', async () => {
    openWorkshop('surveys', fakeSurveys())
    expect(await screen.findByText('“After the open day of 20 November” is open: 41 of 52 have answered.')).toBeTruthy()
    expect(screen.getByText('Two of them are sent automatically.')).toBeTruthy()
  })

  test('sums several that are open, and says when there are none', async () => {
    const two = desk({ surveys: [surveyLine(), surveyLine({ key: 'other', responded: 1, invited: 8 })] })
    const { unmount } = openWorkshop('surveys', fakeSurveys({ desk: two }))
    expect(await screen.findByText('Two surveys are open: 42 of 60 have answered.')).toBeTruthy()
    unmount()
    openWorkshop('surveys', fakeSurveys({ desk: desk({ surveys: [] }) }), { language: 'zh-CN' })
    expect(await screen.findByText('尚未发放过问卷。')).toBeTruthy()
  })

  test('tells of each template how it is sent, and to which chats', async () => {
    openWorkshop('surveys', fakeSurveys(), { language: 'zh-CN' })
    const first = (await screen.findByText('开放日回访')).closest('li')!
    expect(first.textContent).toContain('开放日结束时自动发送')
    expect(first.textContent).toContain('第3和7天提醒')
    expect(first.textContent).toContain('同时发到恒达项目群')
  })
})

describe('a group chat', () => {
  const fill = async (name: string, url: string) => {
    const user = userEvent.setup()
    await user.click(await screen.findByText('Add a group chat'))
    await user.selectOptions(screen.getByLabelText('Where the group is'), 'DingTalk')
    await user.type(screen.getByLabelText('Name'), name)
    await user.type(screen.getByLabelText('Webhook address'), url)
    await user.type(screen.getByLabelText(/^Signing secret/), 'SEC123')
    await user.click(screen.getByRole('button', { name: 'Add' }))
  }

  test('is added with its secret, which is not shown again', async () => {
    const surveys = fakeSurveys()
    openWorkshop('surveys', surveys)
    await fill('Project group', 'https://oapi.dingtalk.com/robot/send?access_token=x')
    await waitFor(() =>
      expect(surveys.changes).toEqual([
        {
          what: 'addBot',
          form: {
            vendor: 'dingtalk',
            name: 'Project group',
            url: 'https://oapi.dingtalk.com/robot/send?access_token=x',
            secret: 'SEC123',
          },
        },
      ]),
    )
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/^Signing secret/).value).toBe(''))
    expect(screen.getByLabelText<HTMLInputElement>(/^Signing secret/).type).toBe('password')
  })

  test('is refused beside the field when its address is none, or its name is taken', async () => {
    const surveys = fakeSurveys()
    const { unmount } = openWorkshop('surveys', surveys)
    await fill('Group', 'http://plain.example')
    expect(await screen.findByText('Please give a web address that begins with https://.')).toBeTruthy()
    expect(surveys.changes).toEqual([])
    unmount()
    surveys.refuseWith = new DaylightError('conflict', 'taken', { path: 'name' })
    openWorkshop('surveys', surveys)
    await fill('Group', 'https://x.example')
    expect(await screen.findByText('This name is already taken.')).toBeTruthy()
  })

  test('is removed once that was confirmed', async () => {
    const surveys = fakeSurveys()
    openWorkshop('surveys', surveys)
    await screen.findByText('Remove “恒达项目群”?')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Remove it', hidden: true }))
    await waitFor(() => expect(surveys.changes).toEqual([{ what: 'removeBot', form: 'bot-1' }]))
  })
})
