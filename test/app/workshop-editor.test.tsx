// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { DaylightError } from '#contract/errors'
import type { TemplateForm } from '#contract/surveys/forms'
import { forgetDraft } from '~/workshop/editor/use-draft'
import { design, fakeSurveys, type FakeSurveys } from '../factories/fake-surveys.ts'
import { openWorkshop } from './open-workshop'

afterEach(() => {
  cleanup()
  forgetDraft('erp open-day')
  forgetDraft('erp new')
})

const at = 'surveys/templates/open-day'
const saved = ({ changes }: FakeSurveys) =>
  changes.filter(({ what }) => what === 'saveTemplate').map(({ form }) => form as TemplateForm)
const save = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Save' }))
const question = (number: number) => screen.getByRole('heading', { name: `Question ${number}` }).closest('li')!

describe('a template', () => {
  test('is saved as it was written, in both languages', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = userEvent.setup()
    const title = await screen.findByLabelText('Title, Chinese')
    await user.clear(title)
    await user.type(title, '开放日之后')
    await user.click(screen.getByRole('radio', { name: 'Anonymous' }))
    await save(user)
    await waitFor(() => expect(saved(surveys)).toHaveLength(1))
    const [form] = saved(surveys)
    expect(form).toMatchObject({ occasion: 'open-day', rule: { anonymous: true, to: 'sponsors' } })
    expect(form!.design).toEqual({ ...design, title: { en: design.title.en, 'zh-CN': '开放日之后' } })
  })

  test('sends itself only where the team wants that, and never without an occasion', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = userEvent.setup()
    const byItself = await screen.findByRole('checkbox', { name: 'Send automatically' })
    expect(byItself).toHaveProperty('checked', true)
    await user.click(byItself)
    await save(user)
    await waitFor(() => expect(saved(surveys).map(({ rule }) => rule.automatic)).toEqual([false]))
    await user.click(screen.getByRole('checkbox', { name: 'Send automatically' }))
    await save(user)
    await waitFor(() => expect(saved(surveys).map(({ rule }) => rule.automatic)).toEqual([false, true]))
    await user.selectOptions(screen.getByLabelText('Occasion'), 'by hand')
    expect(screen.queryByRole('checkbox', { name: 'Send automatically' })).toBeNull()
  })

  test('takes questions of every type, in any order, with options', async () => {
    const surveys = fakeSurveys()
    openWorkshop('surveys/templates/new', surveys)
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('Title, English'), 'Training')
    await user.type(within(question(1)).getByLabelText('Question, English'), 'How was it?')
    await user.click(screen.getByRole('button', { name: 'One choice' }))
    const second = within(question(2))
    await user.type(second.getByLabelText('Question, English'), 'Too long?')
    await user.type(second.getByLabelText('Choice 1, English'), 'Yes')
    await user.type(second.getByLabelText('Choice 2, English'), 'No')
    await user.click(second.getByRole('button', { name: 'Add a choice' }))
    await user.type(second.getByLabelText('Choice 3, English'), 'Neither')
    await user.click(second.getByRole('button', { name: 'Move Choice 3 up' }))
    await user.click(second.getByRole('button', { name: 'Move Question 2 up' }))
    await save(user)
    await waitFor(() => expect(saved(surveys)).toHaveLength(1))
    const { questions } = saved(surveys)[0]!.design
    expect(questions.map(({ type }) => type)).toEqual(['single', 'csat'])
    expect(questions[0]).toMatchObject({
      options: [{ text: { en: 'Yes' } }, { text: { en: 'Neither' } }, { text: { en: 'No' } }],
    })
  })

  test('asks a question only when an earlier answer says so', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = userEvent.setup()
    await screen.findByRole('heading', { name: 'Question 2' })
    const second = within(question(2))
    await user.click(second.getByRole('checkbox', { name: 'Ask only when …' }))
    expect(second.getByLabelText<HTMLSelectElement>('the answer to').selectedOptions[0]!.textContent).toBe(
      '1 How satisfied are you with this open day?',
    )
    await user.selectOptions(second.getByLabelText('condition'), 'is at least')
    await user.selectOptions(second.getByLabelText('is at least'), '4')
    await save(user)
    await waitFor(() => expect(saved(surveys)).toHaveLength(1))
    expect(saved(surveys)[0]!.design.questions[1]!.when).toEqual({ question: 'overall', atLeast: 4 })
  })

  test('says beside the field what is missing, goes there, and loses nothing', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys, { language: 'zh-CN' })
    const user = userEvent.setup()
    const english = await screen.findByLabelText<HTMLTextAreaElement>('标题（英文）')
    const chinese = screen.getByLabelText<HTMLTextAreaElement>('标题（中文）')
    await user.clear(english)
    await user.clear(chinese)
    const thanks = screen.getByLabelText<HTMLTextAreaElement>('感谢语（中文）')
    await user.type(thanks, '再见。')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('请至少用一种语言填写。')).toBeTruthy()
    expect(chinese.getAttribute('aria-invalid')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(chinese))
    expect(thanks.value).toBe('我们会阅读每一份回答。再见。')
    expect(saved(surveys)).toEqual([])
  })

  test('says when a question was moved before the one that decides about it', async () => {
    openWorkshop(at, fakeSurveys())
    const user = userEvent.setup()
    await screen.findByRole('heading', { name: 'Question 7' })
    for (let number = 7; number > 1; number--)
      await user.click(screen.getByRole('button', { name: `Move Question ${number} up` }))
    await save(user)
    const problem = 'That question comes later now. Choose an earlier one, or move this question down.'
    expect(await within(question(1)).findByText(problem)).toBeTruthy()
  })

  test('keeps what is not saved when it is refused, and when the page is opened again', async () => {
    const surveys = fakeSurveys()
    surveys.refuseWith = new DaylightError('unavailable', 'busy')
    const page = openWorkshop(at, surveys)
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('Title, English'), ' again')
    await save(user)
    expect((await screen.findByRole('alert')).textContent).toContain('What you entered is still here')
    page.unmount()
    openWorkshop(at, surveys)
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Title, English')).value).toBe('After the open day again')
    expect(screen.getByText(/Not saved yet; kept in this tab/)).toBeTruthy()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Discard changes', hidden: true }))
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Title, English').value).toBe('After the open day'),
    )
    expect(screen.getByText('Saved as version 3.')).toBeTruthy()
  })

  test('does not send itself to a list with lines that nobody understands', async () => {
    const surveys = fakeSurveys()
    openWorkshop(at, surveys)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('radio', { name: 'A list' }))
    await user.click(screen.getByLabelText('The list'))
    await user.paste('li@x.example\nWang Min')
    await save(user)
    expect(await screen.findByText('No e-mail address was found in these lines: 2.')).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>('The list').value).toBe('li@x.example\nWang Min')
    expect(saved(surveys)).toEqual([])
  })

  test('tells its versions', async () => {
    openWorkshop(at, fakeSurveys())
    const versions = within(await screen.findByRole('region', { name: 'Versions' })).getAllByRole('listitem')
    expect(versions.map((one) => one.textContent?.replace(/[\u00a0]/g, ' '))).toEqual([
      'version 32 Nov · Li Qiang · used in 2 surveys ',
      'version 214 Sep · Li Qiang · used in 4 surveys ',
      'version 12 Mar · Chen Jie · not used yet ',
    ])
  })
})
