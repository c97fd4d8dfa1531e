// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { DaylightError } from '#contract/errors'
import { action } from '~/routes/surveys-new'
import { fakeSurveys } from '../factories/fake-surveys.ts'
import { contextOf, openWorkshop } from './open-workshop'

afterEach(cleanup)

const at = 'surveys/new?template=phase'
const ask = async (list: string) => {
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: 'A list' }))
  await user.click(screen.getByLabelText('The list'))
  await user.paste(list)
  return user
}

describe('sending a survey', () => {
  test('begins with a template, and says of each how it is sent', async () => {
    openWorkshop('surveys/new', fakeSurveys())
    const first = (await screen.findByText('After the open day')).closest('li')!
    expect(first.textContent).toContain('Sent automatically when an open day ends')
    expect(first.textContent).toContain('reminders after 3 and 7 days')
    expect(within(first).getByRole('link', { name: 'Send: After the open day' }).getAttribute('href')).toBe(
      '/projects/erp/surveys/new?template=open-day',
    )
  })

  test('says before anything is sent who would be asked', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    expect(await screen.findByText('2 people get a mail now.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Send to 2 people' })).toBeTruthy()
    expect(surveys.changes).toEqual([])
  })

  test('looks again as the list is pasted, and tells of every line what becomes of it', async () => {
    openWorkshop(at, fakeSurveys())
    await ask('li@x.example, Li\nquiet@x.example\nWang Min\nli@x.example')
    expect(await screen.findByText('1 person gets a mail now.')).toBeTruthy()
    expect(screen.getByText('1 was asked within the last 30 days and is left out.')).toBeTruthy()
    expect(screen.getByText('1 line could not be understood.')).toBeTruthy()
    const table = () => screen.getByRole('table', { name: 'Who will be asked' })
    // What could not be understood comes first once the table's own code is there.
    await waitFor(() => {
      const rows = within(table()).getAllByRole('row').slice(1)
      expect(rows).toHaveLength(4)
      expect(rows[0]!.textContent).toContain('Wang Min')
      expect(rows[0]!.textContent).toContain('no e-mail address found')
    })
    expect(table().textContent).toContain('listed twice, asked once')
  })

  test('sends what was last seen, and goes to the survey', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = await ask('li@x.example, Li, Boss, Plant 4, zh')
    await user.click(screen.getByRole('radio', { name: 'By name' }))
    await user.click(await screen.findByRole('button', { name: 'Send to 1 person' }))
    await waitFor(() => expect(surveys.changes).toHaveLength(1))
    expect(surveys.changes[0]).toMatchObject({
      what: 'send',
      form: {
        template: 'phase',
        rule: {
          to: 'list',
          anonymous: false,
          remindOn: [3, 7],
          recipients: [{ email: 'li@x.example', name: 'Li', role: 'Boss', site: 'Plant 4', language: 'zh-CN' }],
        },
      },
    })
    expect(await screen.findByRole('heading', { level: 1, name: 'After the open day of 20 November' })).toBeTruthy()
  })

  test('sends nothing while nobody would be asked', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = await ask('nobody')
    expect(await screen.findByText('Nobody gets a mail.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Open the survey' }))
    expect(surveys.changes).toEqual([])
  })

  test('can be opened for the link alone', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = await ask('nobody')
    await user.click(screen.getByRole('checkbox', { name: 'A link for everyone' }))
    expect(await screen.findByText('Anyone with the link can answer too.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Open the survey' }))
    await waitFor(() => expect(surveys.changes).toHaveLength(1))
  })

  test('says beside the field what is wrong, in the reader’s language, and keeps what was entered', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys, { language: 'zh-CN' })
    const user = userEvent.setup()
    const days = await screen.findByLabelText<HTMLInputElement>('开放天数')
    await user.clear(days)
    await user.type(days, '200')
    expect(await screen.findByText('不能大于90。')).toBeTruthy()
    expect(days.getAttribute('aria-invalid')).toBe('true')
    expect(days.value).toBe('200')
    expect(surveys.changes).toEqual([])
  })

  test('keeps the list when it cannot be sent just now', async () => {
    const surveys = fakeSurveys()
    surveys.refuseWith = new DaylightError('unavailable', 'busy')
    openWorkshop(at, surveys)
    const user = await ask('li@x.example')
    await user.click(await screen.findByRole('button', { name: 'Send to 1 person' }))
    expect((await screen.findByRole('alert')).textContent).toContain('What you entered is still here')
    expect(screen.getByLabelText<HTMLTextAreaElement>('The list').value).toBe('li@x.example')
  })
})

describe('the form, as it is posted', () => {
  const post = async (fields: Record<string, string>, surveys = fakeSurveys()) => {
    const body = new URLSearchParams({ to: 'list', anonymous: 'no', openForDays: '10', remindOn: '3', ...fields })
    const request = new Request(`http://localhost/projects/erp/${at}`, { method: 'POST', body })
    const answer = await action({ request, params: { project: 'erp' }, context: contextOf(surveys) })
    return { answer, surveys }
  }

  test('sends nothing when more would happen than was last seen', async () => {
    const { answer, surveys } = await post({ intent: 'send', seen: '1/0', list: 'a@x.example\nb@x.example' })
    expect(answer).toMatchObject({ data: { changed: true, look: { preview: { asked: 2 } } }, init: { status: 409 } })
    expect(surveys.changes).toEqual([])
  })

  test('only looks unless it is told to send: Enter in a field presses the first button', async () => {
    const { answer, surveys } = await post({ intent: 'look', list: 'a@x.example' })
    expect(answer).toMatchObject({ data: { look: { preview: { asked: 1 } } } })
    expect(surveys.changes).toEqual([])
  })

  test('opens a link for everyone when a group chat is told', async () => {
    const { surveys } = await post({ intent: 'send', seen: '1/0', list: 'a@x.example', bots: 'bot-1' })
    expect(surveys.changes).toMatchObject([{ form: { rule: { bots: ['bot-1'], openLink: true } } }])
  })
})
