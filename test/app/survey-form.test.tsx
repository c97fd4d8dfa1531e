// @vitest-environment happy-dom
import type { AppLoadContext } from '@remix-run/node'
import { createRemixStub } from '@remix-run/testing'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AnswerView, FollowUpView } from '#contract/surveys/views'
import type { Language } from '~/words/language'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import Survey, { action, clientAction, loader } from '~/routes/survey'
import Unsubscribe, { action as unsubscribe, loader as subscription } from '~/routes/survey-unsubscribe'
import { fakeAnswers, fakeToken, type FakeAnswers } from '../factories/fake-answers.ts'

afterEach(cleanup)
beforeEach(() => sessionStorage.clear())

const send = clientAction as (args: unknown) => Promise<unknown>

interface Reader {
  language?: Language
  isReachable?: () => boolean
}

/** The page at an address, on the fake backend; `isReachable` says whether a post arrives. */
function open(answers: FakeAnswers, search = '', { language = 'en', isReachable = () => true }: Reader = {}) {
  const context = { backend: { answers }, scope: null, viewer: null, nonce: '' } as unknown as AppLoadContext
  const Stub = createRemixStub([
    {
      path: '/s/:token',
      Component: Survey,
      loader: ({ request, params }) => loader({ request, context, params }),
      // Without the browser's part of Remix: what arrives is answered as the server would.
      action: async ({ request, params }) =>
        send({
          request,
          params,
          serverAction: async () => {
            if (!isReachable()) throw new TypeError('Failed to fetch')
            const answer = await action({ request, context, params })
            if (answer instanceof Response) throw answer
            return answer.data
          },
        }),
      shouldRevalidate: () => true,
    },
    {
      path: '/unsubscribe/:token',
      Component: Unsubscribe,
      loader: ({ request, params }) => subscription({ request, context, params }),
      action: ({ request, params }) => unsubscribe({ request, context, params }),
    },
  ])
  render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <Stub initialEntries={[search.startsWith('/') ? search : `/s/${fakeToken}${search}`]} />
    </SpeakerContext.Provider>,
  )
  return userEvent.setup()
}
const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name }).click()
const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => [name, value])

describe('a question', () => {
  test.each([
    ['overall', 'radio', ['1, Very dissatisfied', '2', '3', '4', '5, Very satisfied']],
    ['ease', 'radio', ['1, Very difficult', '2', '3', '4', '5', '6', '7, Very easy']],
    ['pace', 'radio', ['Too slow', 'Just right', 'Too fast']],
    [
      'wishes',
      'checkbox',
      ['Reports for management', 'Approvals on the phone', 'How our data is moved', 'Training material'],
    ],
  ])('%s is answered with choices that say what they are', async (id, role, names) => {
    open(fakeAnswers(), `?q=${id}`)
    await screen.findAllByRole(role)
    for (const name of names) expect(screen.getByRole(role, { name })).toBeTruthy()
    expect(screen.getAllByRole(role)).toHaveLength(names.length)
  })

  test('of recommending has eleven scores', async () => {
    open(fakeAnswers(), '?q=recommend')
    await heading(/recommend us/)
    const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))
    expect(names).toEqual(['0, Not at all likely', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10, Extremely likely'])
  })

  test('of several things has a scale for each, named by it', async () => {
    open(fakeAnswers({ answers: { parts: { supply: 2 } } }), '?q=parts')
    const scale = await screen.findByRole('radiogroup', { name: 'Supply chain' })
    expect(within(scale).getAllByRole('radio')).toHaveLength(5)
    expect(chosen()).toEqual([['answer-supply', '2']])
  })

  test('for words is a field named by the question, with what was written', async () => {
    open(fakeAnswers({ answers: { overall: 2, better: 'Shorter.' } }), '?q=better')
    expect(await screen.findByRole('textbox', { name: 'What should we do better next time?' })).toHaveProperty(
      'value',
      'Shorter.',
    )
  })

  test('says how much room is left once that matters', async () => {
    const user = open(fakeAnswers({ answers: { overall: 2, better: 'x'.repeat(9_990) } }), '?q=better')
    expect(await screen.findByText('Room for 10 more characters')).toBeTruthy()
    await user.type(screen.getByRole('textbox'), 'eleven more')
    expect(screen.getByText('1 character too many')).toBeTruthy()
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  })

  test('is said in the reader’s language, or in the other one marked as such', async () => {
    const questions = fakeAnswers().view.questions.map((one) => ({ ...one, text: { 'zh-CN': '只有中文' } }))
    open(fakeAnswers({ questions }))
    const text = await screen.findByText('只有中文')
    expect(text.getAttribute('lang')).toBe('zh-CN')
  })

  test('asks nothing twice of whoever reads Chinese', async () => {
    open(fakeAnswers(), '', { language: 'zh-CN' })
    expect(await heading(/第1题，共6题：\s*您对本次开放日满意吗？/)).toBeTruthy()
    expect(screen.getByRole('radio', { name: '5，非常满意' })).toBeTruthy()
  })
})

describe('the first screen', () => {
  test.each([
    ['named', 'Your delivery team sees your name beside your answers.'],
    ['anonymous', 'This survey is anonymous.'],
    ['by-link', 'You are not asked for your name.'],
  ] as const)('of a survey that is answered %s says what is known of whom', async (as, words) => {
    open(fakeAnswers({ as }))
    expect(await screen.findByText(words, { exact: false })).toBeTruthy()
  })

  test('says what it is about, how long it is and until when; the next one does not', async () => {
    const user = open(fakeAnswers())
    expect(await screen.findByText('After the open day on 20 November')).toBeTruthy()
    expect(screen.getByText(/6 questions · open until Fri\s4\sDec/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '4' }))
    press('Next')
    await heading(/recommend us/)
    expect(screen.queryByText('After the open day on 20 November')).toBeNull()
  })
})

describe('the keyboard', () => {
  test('chooses with digits and goes on with Enter', async () => {
    const answers = fakeAnswers()
    const user = open(answers)
    await heading(/satisfied/)
    await user.keyboard('2')
    expect(chosen()).toEqual([['answer', '2']])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: '2' })))
    await user.keyboard('4')
    expect(chosen()).toEqual([['answer', '4']])
    await user.keyboard('{Enter}')
    await heading(/recommend us/)
    expect(answers.writes).toEqual(['save overall 4'])
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
    await user.keyboard('10')
    expect(chosen()).toEqual([['answer', '10']])
    await user.keyboard('0')
    expect(chosen()).toEqual([['answer', '0']])
  })

  test('chooses an option by its place, several of them one after the other', async () => {
    const user = open(fakeAnswers(), '?q=wishes')
    await heading(/next open day/)
    await user.keyboard('131')
    expect(chosen()).toEqual([['answer', 'data']])
  })

  test('goes through the rows of a matrix', async () => {
    const user = open(fakeAnswers(), '?q=parts')
    await heading(/these parts/)
    await user.keyboard('543')
    expect(chosen()).toEqual([
      ['answer-finance', '5'],
      ['answer-supply', '4'],
      ['answer-production', '3'],
    ])
  })

  test('sends nothing by a digit alone, and writes digits where words are asked for', async () => {
    const answers = fakeAnswers({ answers: { overall: 2 } })
    const user = open(answers, '?q=better')
    await user.type(await screen.findByRole('textbox'), '2 weeks{Enter}earlier')
    expect(screen.getByRole('textbox')).toHaveProperty('value', '2 weeks\nearlier')
    expect(answers.writes).toEqual([])
  })
})

describe('what is missing', () => {
  test('is said kindly, and the focus leads there', async () => {
    open(fakeAnswers())
    await heading(/satisfied/)
    press('Next')
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('Please answer this one to continue'),
    )
    const group = screen.getByRole('radiogroup')
    expect(group.getAttribute('aria-invalid')).toBe('true')
    expect(group.getAttribute('aria-describedby')).toContain('problem')
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]))
  })

  test('does not stand beside the next question', async () => {
    const user = open(fakeAnswers())
    await heading(/satisfied/)
    press('Next')
    await screen.findByRole('alert')
    await user.click(screen.getByRole('radio', { name: '4' }))
    press('Next')
    await heading(/recommend us/)
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('without a network', () => {
  test('the answer stays, says so, and goes out by itself later', async () => {
    const answers = fakeAnswers()
    let isReachable = false
    const user = open(answers, '', { isReachable: () => isReachable })
    await heading(/satisfied/)
    await user.click(screen.getByRole('radio', { name: '4' }))
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    press('Next')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('You are offline.'))
    expect(chosen()).toEqual([['answer', '4']])
    expect(screen.getByRole('radiogroup').getAttribute('aria-invalid')).toBeNull()
    isReachable = true
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
    window.dispatchEvent(new Event('online'))
    await heading(/recommend us/)
    expect(answers.writes).toEqual(['save overall 4'])
  })

  test('what was entered is there again when the page comes back, until it arrived', async () => {
    const answers = fakeAnswers({ answers: { overall: 2 } })
    const user = open(answers, '?q=better')
    await user.type(await screen.findByRole('textbox'), 'Half a sentence')
    cleanup()
    open(answers, '?q=better')
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveProperty('value', 'Half a sentence'))
    press('Send my answers')
    await heading(/Thank you/)
    expect(sessionStorage).toHaveLength(0)
    expect(answers.view.answers.better).toBe('Half a sentence')
  })
})

describe('what was chosen and not sent', () => {
  test('gives way to another choice in a mail’s link, and to no reload', async () => {
    const answers = fakeAnswers()
    const user = open(answers, '?q=overall&a=4')
    await heading(/satisfied/)
    await user.click(screen.getByRole('radio', { name: '2' }))
    for (const [search, value] of [
      ['?q=overall&a=4', '2'],
      ['?q=overall', '2'],
      ['?q=overall&a=3', '3'],
    ] as const) {
      cleanup()
      open(answers, search)
      await waitFor(() => expect(chosen()).toEqual([['answer', value]]))
    }
  })
})

const followUp: FollowUpView = {
  id: 'f1',
  title: 'Training came too late',
  owner: 'Chen Jie',
  dueOn: '2026-12-04',
  answer: 'From now on two weeks earlier.',
  status: 'answered',
  createdOn: '2026-11-20',
  closedOn: null,
  response: 'r',
}

describe('once it is sent', () => {
  const sent = (changes: Partial<AnswerView> = {}) =>
    fakeAnswers({ submitted: true, answers: { overall: 2, pace: 'fast', parts: { finance: 5 } }, ...changes })

  test('says what happens next, and each answer in words with the way to change it', async () => {
    open(sent())
    await heading(/Thank you/)
    expect(screen.getByRole('region', { name: 'What happens next' })).toBeTruthy()
    const given = screen.getByRole('region', { name: 'Your answers' })
    for (const words of ['2 of 5', 'Too fast', 'Finance: 5 of 5', 'No answer'])
      expect(within(given).getAllByText(words).length).toBeGreaterThan(0)
    expect(within(given).getByText(/until Fri\s4\sDec/)).toBeTruthy()
    const change = screen.getByRole('link', { name: 'Change your answer: Is the pace right for your department?' })
    expect(change.getAttribute('href')).toContain('?q=pace')
  })

  test('shows what was done, and lets the sponsor alone close it', async () => {
    const answers = sent({ followUps: [followUp, { ...followUp, id: 'f2', title: 'For everyone', response: null }] })
    open(answers)
    const list = await screen.findByRole('region', { name: 'You said, we did' })
    expect(within(list).getByText('Training came too late')).toBeTruthy()
    expect(within(list).getAllByText(/Owner: Chen Jie/)).toHaveLength(2)
    expect(within(list).getAllByRole('button')).toHaveLength(1)
    press('Yes, this is settled: Training came too late')
    expect(await screen.findByText(/Settled on 22\sNov/)).toBeTruthy()
    expect(answers.writes).toEqual(['close f1'])
  })

  test('an open one has an owner and a date, and nothing to close yet', async () => {
    open(sent({ followUps: [{ ...followUp, status: 'open', answer: null }] }))
    const state = (await screen.findByText('In progress', { exact: false })).closest('p')!
    expect(state.textContent).toMatch(/In progress · Owner: Chen Jie · due Fri\s4\sDec/)
    expect(screen.queryByRole('button', { name: /settled/ })).toBeNull()
  })

  test.each(['anonymous', 'by-link'] as const)('tells who answered %s to keep the way back', async (as) => {
    open(sent({ as }))
    expect(await screen.findByText(/the only way back/)).toBeTruthy()
  })
})

describe('when nothing more can be answered', () => {
  test('shows what was answered until it closed, without a way to change it', async () => {
    open(fakeAnswers({ state: 'closed', submitted: true, answers: { overall: 2 } }))
    await heading(/This survey is closed/)
    expect(screen.getByText(/Your answers up to then are counted/)).toBeTruthy()
    expect(screen.getByText('2 of 5')).toBeTruthy()
    expect(screen.queryByRole('link', { name: /Change/ })).toBeNull()
  })

  test('says so to whoever did not answer, and claims nothing of whom it cannot know', async () => {
    open(fakeAnswers({ state: 'closed' }))
    expect(await screen.findByText(/before you answered/)).toBeTruthy()
    cleanup()
    open(fakeAnswers({ state: 'closed', as: 'anonymous' }))
    expect(await screen.findByText(/If you answered by an earlier link/)).toBeTruthy()
  })

  test('tells whoever answered by an earlier link why this one cannot lead there', async () => {
    open(fakeAnswers({ state: 'answered-elsewhere', as: 'anonymous' }))
    await heading(/You have already answered/)
    expect(screen.getByText(/we know that you answered, not what/)).toBeTruthy()
  })
})

describe('unsubscribing', () => {
  test('takes one press, and has a way back', async () => {
    const answers = fakeAnswers()
    open(answers, `/unsubscribe/${fakeToken}`)
    await heading(/No more surveys/)
    expect(screen.getByText(/li.na@hengda.example/)).toBeTruthy()
    press('Send me no more surveys')
    await heading(/You will get no more surveys/)
    press('Send me surveys again')
    await heading(/No more surveys/)
    expect(answers.writes).toEqual(['unsubscribe', 'subscribe'])
  })
})
