// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DaylightError } from '#contract/errors'
import type { CommentView } from '#contract/surveys/views'
import { comment, fakeSurveys, followUp, results } from '../factories/fake-surveys.ts'
import { openWorkshop } from './open-workshop'

afterEach(cleanup)

const at = 'surveys/open-day-2026-11-20'
const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
const card = async (name: string) => screen.findByRole('region', { name })
const many = (count: number, of: (index: number) => Partial<CommentView>) =>
  Array.from({ length: count }, (_, index) => comment({ response: `r${index}`, text: `Words ${index}`, ...of(index) }))

describe('the results of a survey', () => {
  test('say who answered, and each score with its interval and its answers', async () => {
    openWorkshop(at, fakeSurveys())
    await screen.findByRole('heading', { level: 1, name: 'After the open day of 20 November' })
    expect(plain(document.body.textContent)).toContain(
      '41 of 52 have answered (79 %). 3 more through the link. Open until Mon 30 Nov. By name.',
    )
    const scores = (await card('Scores')).querySelectorAll('li')
    expect([...scores].map((row) => plain(row.textContent))).toEqual([
      'Satisfied72 to 94 · 44 answers 86 %',
      'Would recommend (NPS)12 to 56 · 43 answers 34',
      'Ease (1 to 7)5.1 to 5.8 · 40 answers 5.4',
    ])
  })

  test('stand beside those of earlier surveys, the latest first', async () => {
    openWorkshop(at, fakeSurveys())
    const trend = await card('Over time')
    expect(plain(trend.textContent)).toContain('From 79 % last time to 86 %.')
    const rows = [...trend.querySelectorAll('li p:first-child')].map((row) => row.textContent)
    expect(rows.filter((row) => row?.startsWith('Open day') || row === 'This survey')).toEqual([
      'This survey',
      'Open day of 6 November',
      'Open day of 9 October',
    ])
  })

  test('show of every question how often each answer was given', async () => {
    openWorkshop(at, fakeSurveys())
    const questions = await card('Question by question')
    expect(within(questions).getAllByText('5: 20 answers').length).toBeGreaterThan(0)
    expect(within(questions).getByText('10: 11 answers')).toBeTruthy()
    expect(
      plain(
        within(questions).getByText('Approvals on the phone', { selector: 'li li span' }).closest('li')?.textContent,
      ),
    ).toContain('33 · 85 %')
    const production = within(questions).getByText('Production planning and shop floor').closest('li')!
    expect(plain(production.textContent)).toContain('49 % (34 to 64)')
    expect(plain(questions.textContent)).toContain('6 wrote something; see the comments')
  })

  test('say that small groups are not shown, and what was put together', async () => {
    openWorkshop(at, fakeSurveys())
    const roles = await card('By role')
    expect(roles.textContent).toContain('Groups of fewer than 5 are not shown, so that nobody can be recognised.')
    expect(roles.textContent).toContain('The smaller groups together')
  })

  test('of fewer than five answers say so, and keep the comments back', async () => {
    const few = results({
      responded: 4,
      byLink: 0,
      comments: [],
      commentCount: 2,
      byRole: [],
      bySite: [],
      anonymous: true,
    })
    openWorkshop(at, fakeSurveys({ results: few }))
    expect((await card('Question by question')).textContent).toContain('Fewer than 5 answers so far')
    expect((await card('Comments')).textContent).toContain('They are shown once at least 5 people have answered.')
    expect((await card('By site')).textContent).toContain('No group is large enough to be shown.')
  })

  test('are the same for the customer, without what only the team does', async () => {
    const forCustomer = results({ openLink: null })
    openWorkshop(at, fakeSurveys({ results: forCustomer }), { canManage: false })
    await card('Scores')
    expect(screen.getByRole('link', { name: 'Satisfaction' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Results as Excel' }).getAttribute('href')).toBe(
      '/projects/erp/surveys/open-day-2026-11-20/answers/xlsx',
    )
    for (const team of ['Remind now', 'Close now', 'Open a follow-up', 'Who was asked', 'Link and QR code'])
      expect(screen.queryByText(team)).toBeNull()
  })

  test('speak Chinese', async () => {
    openWorkshop(at, fakeSurveys(), { language: 'zh-CN' })
    expect(await screen.findByRole('heading', { level: 1, name: '11月20日开放日回访' })).toBeTruthy()
    expect(document.body.textContent).toContain('52人中41人已作答（79%）。另有3人通过链接作答。')
  })
})

describe('comments', () => {
  test('come with the score that was given beside them; a low score without words stands among them', async () => {
    openWorkshop(at, fakeSurveys())
    const lines = within(await card('Comments')).getAllByRole('listitem')
    expect(lines[0]!.textContent).toContain('▲ 2 of 5')
    expect(lines[0]!.textContent).toContain('Wang Min')
    expect((await card('Comments')).textContent).toContain('A low score, without a comment')
  })

  test('are read a page at a time, and by mood', async () => {
    const comments = many(45, (index) => ({ lowest: { type: 'csat', score: index < 25 ? 1 : 5 } }))
    openWorkshop(at, fakeSurveys({ results: results({ comments, commentCount: 45, followUps: [] }) }))
    const user = userEvent.setup()
    const list = await card('Comments')
    expect(within(list).getByText('Words 19')).toBeTruthy()
    expect(within(list).queryByText('Words 20')).toBeNull()
    await user.click(within(list).getByRole('link', { name: 'Older' }))
    expect(await within(list).findByText('Words 20')).toBeTruthy()
    await user.click(within(list).getByRole('link', { name: 'Satisfied (20)' }))
    expect(await within(list).findByText('Words 25')).toBeTruthy()
    expect(within(list).queryByText('Words 20')).toBeNull()
    expect(within(list).queryByText('Older')).toBeNull()
  })

  test('of thousands leave the page as light as a few', async () => {
    const comments = many(3_000, () => ({}))
    openWorkshop(at, fakeSurveys({ results: results({ comments, commentCount: 3_000, followUps: [] }) }))
    const list = await card('Comments')
    expect(list.textContent).toContain('3,000 comments')
    expect(list.textContent).toContain('1 of 150')
    expect(within(list).getAllByText(/^Words \d+$/)).toHaveLength(20)
  })
})

describe('a follow-up', () => {
  const open = async () => {
    const user = userEvent.setup()
    const [first] = within(await card('Comments')).getAllByText('Open a follow-up')
    const box = first!.closest('details')!
    await user.click(first!)
    return { user, box, form: within(box) }
  }

  test('is opened from what somebody wrote, with an owner and a date', async () => {
    const surveys = fakeSurveys({ results: results({ followUps: [] }) })
    openWorkshop(at, surveys)
    const { user, form } = await open()
    await user.type(form.getByLabelText('What will be done'), 'Two steps')
    await user.type(form.getByLabelText(/^Owner/), 'Li Qiang')
    await user.type(form.getByLabelText(/^Due/), '2026-12-04')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(surveys.changes).toEqual([
        {
          what: 'saveFollowUp',
          form: { id: null, response: 'a'.repeat(64), title: 'Two steps', owner: 'Li Qiang', dueOn: '2026-12-04' },
        },
      ]),
    )
  })

  test('says what is missing beside the field, and keeps the rest', async () => {
    const surveys = fakeSurveys({ results: results({ followUps: [] }) })
    openWorkshop(at, surveys)
    const { user, form } = await open()
    await user.type(form.getByLabelText(/^Owner/), 'Li Qiang')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByText('Please fill this in.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('What will be done')))
    expect(form.getByLabelText<HTMLInputElement>(/^Owner/).value).toBe('Li Qiang')
    expect(surveys.changes).toEqual([])
  })

  test('folds away once it is taken, and stays open with its words when it is refused', async () => {
    const surveys = fakeSurveys({ results: results({ followUps: [] }) })
    surveys.refuseWith = new DaylightError('conflict', 'closed')
    openWorkshop(at, surveys)
    const { user, box, form } = await open()
    await user.type(form.getByLabelText('What will be done'), 'Two steps')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect((await form.findByRole('alert')).textContent).toContain('changed or closed in the meantime')
    expect(box.open).toBe(true)
    expect(form.getByLabelText<HTMLInputElement>('What will be done').value).toBe('Two steps')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(box.open).toBe(false))
    expect(form.getByLabelText<HTMLInputElement>('What will be done').value).toBe('')
  })

  test('is answered where it stands; a settled one is left alone', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = userEvent.setup()
    const list = await card('You said, we did')
    expect(list.textContent).toContain('One promise is not settled yet.')
    expect(within(list).getAllByText('Answer or change')).toHaveLength(1)
    await user.click(within(list).getByText('Answer or change'))
    const form = within(within(list).getByText('Answer or change').closest('details')!)
    await user.type(form.getByLabelText(/^What was done/), 'Done since Monday.')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(surveys.changes).toMatchObject([
        { what: 'saveFollowUp', form: { id: 'follow-up-1', owner: 'Li Qiang', answer: 'Done since Monday.' } },
      ]),
    )
  })

  test('that is overdue says so', async () => {
    openWorkshop(
      at,
      fakeSurveys({ results: results({ followUps: [followUp({ dueOn: '2026-11-10', response: null })] }) }),
    )
    expect((await card('You said, we did')).textContent).toContain('▲ in progress')
    expect((await card('You said, we did')).textContent).toContain('was due')
  })
})

describe('what the team does with a survey', () => {
  test('reminds those who have not answered, and says how many', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = userEvent.setup()
    await screen.findByText('Remind the 11 who have not answered?')
    await user.click(screen.getByRole('button', { name: 'Remind them', hidden: true }))
    expect(await screen.findByText('8 people get a reminder.')).toBeTruthy()
    expect(surveys.changes).toEqual([{ what: 'remind' }])
  })

  test('closes it', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    await screen.findByText('Close this survey now?')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Close it', hidden: true }))
    await waitFor(() => expect(surveys.changes).toEqual([{ what: 'close' }]))
  })

  test('sees who was asked and whom it did not reach, worst first', async () => {
    openWorkshop(`${at}/invitations`, fakeSurveys())
    const firstRow = () => within(screen.getByRole('table', { name: 'Who was asked' })).getAllByRole('row')[1]!
    await waitFor(() => expect(firstRow().textContent).toContain('■ address does not exist'), { timeout: 8000 })
    expect(screen.getByText('Whether the survey reached everyone, and who has answered.')).toBeTruthy()
  })

  test.each([
    ['open', 'not yet'],
    ['closed', 'did not answer'],
  ] as const)('sees of an %s survey that somebody has %s, and of who was left out nothing', async (state, word) => {
    const { invitations } = fakeSurveys()
    const [first, quiet] = [invitations[0]!, { ...invitations[9]!, answered: false }]
    openWorkshop(`${at}/invitations`, fakeSurveys({ results: results({ state }), invitations: [first, quiet] }))
    const table = await screen.findByRole('table', { name: 'Who was asked' })
    const rows = within(table).getAllByRole('row').slice(1)
    const said = rows.map((row) => [/left out/, new RegExp(word)].map((words) => words.test(row.textContent ?? '')))
    expect(said.sort()).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('is told why an anonymous survey does not say who has answered', async () => {
    const invitations = fakeSurveys().invitations.map((one) => ({ ...one, answered: null }))
    openWorkshop(`${at}/invitations`, fakeSurveys({ results: results({ anonymous: true }), invitations }))
    expect(await screen.findByText(/before, it could say who gave which answer/)).toBeTruthy()
  })

  test('has the link for everyone to copy and to print', async () => {
    openWorkshop(`${at}/link`, fakeSurveys())
    const code = await screen.findByRole<HTMLImageElement>('img', { name: /^QR code of http/ })
    expect(decodeURIComponent(code.src)).toContain('<svg')
    expect(screen.getByText('http://localhost:3000/s/open/abcdefghijklmnopqrstuv')).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Print' })).toBeTruthy()
  })

  test('copies that link on plain http too, where a page has no clipboard, and says where it could not', async () => {
    vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: undefined } }))
    let can = false
    const copied: string[] = []
    Object.assign(document, {
      execCommand: () => can && copied.push(document.querySelector('textarea')!.value) > 0,
    })
    openWorkshop(`${at}/link`, fakeSurveys())
    const button = await screen.findByRole('button', { name: 'Copy the link' })
    button.click()
    expect((await screen.findByRole('alert')).textContent).toContain('copy it yourself')
    can = true
    button.click()
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(copied).toEqual(['http://localhost:3000/s/open/abcdefghijklmnopqrstuv'])
    expect(screen.queryByRole('alert')).toBeNull()
    vi.unstubAllGlobals()
  })
})
