// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ActForm } from '~/open-day/act-form'
import { ActsContext, type Acts } from '~/open-day/acts'
import { AskQuestionForm } from '~/open-day/audience/ask-form'
import { QuestionList } from '~/open-day/audience/question-list'
import { ReactionBar } from '~/open-day/audience/reaction-bar'
import { useRefusals } from '~/open-day/audience/use-refusals'
import type { RefusedAct } from '~/open-day/send-act'
import { renderIn } from './render-in'

let sent: Record<string, string>[]
let refused: RefusedAct | null
beforeEach(() => {
  sent = []
  refused = { refused: 'offline' }
  sessionStorage.clear()
})
afterEach(cleanup)

const send: Acts['send'] = (fields) => {
  sent.push(fields)
  return Promise.resolve(refused ?? { done: {} })
}
function Page({ children }: { children: React.ReactNode }) {
  return <ActsContext.Provider value={{ send, say: useRefusals() }}>{children}</ActsContext.Provider>
}
const open = (element: React.ReactNode) => renderIn('en', <Page>{element}</Page>)
const askForm = <AskQuestionForm code="ABC234" name={null} anonymous waits={false} />
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' })
const press = () => userEvent.click(screen.getByRole('button', { name: 'Send' }))

test('sends a question whose answer was lost again under the same key, also after a reload, and another one under its own', async () => {
  open(askForm)
  await userEvent.type(await field(), 'When?')
  await press()
  await screen.findByText(/What you wrote is still here/)
  await press()
  await waitFor(() => expect(sent).toHaveLength(2))
  cleanup()
  open(askForm)
  await waitFor(async () => expect((await field()).value).toBe('When?'))
  await press()
  await waitFor(() => expect(sent).toHaveLength(3))
  expect(new Set(sent.map(({ once }) => once)).size).toBe(1)
  expect(sent[0]!.once).toMatch(/^[0-9a-f]{24}$/)

  await userEvent.type(await field(), ' And where?')
  refused = null
  await press()
  await screen.findByRole('status')
  await userEvent.type(await field(), 'When?')
  await press()
  await waitFor(() => expect(sent).toHaveLength(5))
  const keys = sent.map(({ once }) => once)
  expect(new Set(keys).size).toBe(3)
})

test('names the field that was not taken as it is called on the page, and says why', async () => {
  refused = { refused: 'invalid', problems: { text: { code: 'tooLong', limit: 500 } } }
  for (const [language, said] of [
    ['en', 'Not sent: “Your question”. At most 500 characters.'],
    ['zh-CN', '未发送：“您的问题”。最多500个字符。'],
  ] as const) {
    cleanup()
    renderIn(language, <Page>{askForm}</Page>)
    await userEvent.type(screen.getAllByRole('textbox')[0]!, 'When?')
    await userEvent.click(screen.getByRole('button'))
    expect((await screen.findByRole('alert')).textContent).toContain(said)
  }
})

test('leaves the field once what was written is sent, so that the next key means the room', async () => {
  refused = null
  open(
    <ActForm fields={{ act: 'decide' }}>
      <input name="text" aria-label="What was decided" />
      <button>Save</button>
    </ActForm>,
  )
  await userEvent.type(await screen.findByRole('textbox'), 'Wave 2 first{Enter}')
  await waitFor(() => expect(sent).toHaveLength(1))
  await waitFor(() => expect(document.activeElement).toBe(document.body))
})

test('says of a reaction that came too fast that it was not counted, and nothing of what was written', async () => {
  refused = { refused: 'rate_limited' }
  open(<ReactionBar counts={{ thanks: 0, applause: 0, idea: 0, unclear: 0 }} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Well done' }))
  expect((await screen.findByRole('alert')).textContent).toContain('your last tap was not counted')
})

test('sends each reaction that was pressed while one was under way, and of a vote only the last change of mind', async () => {
  const answer: (() => void)[] = []
  const slow: Acts['send'] = (fields) => {
    sent.push(fields)
    return new Promise((resolve) => answer.push(() => resolve({ done: {} })))
  }
  const answerAll = async (count: number) => {
    for (let at = 0; at < count; at++) {
      await waitFor(() => expect(answer.length).toBeGreaterThan(at))
      answer[at]!()
    }
    await waitFor(() => expect(sent).toHaveLength(count))
  }
  const slowly = (element: React.ReactNode) =>
    renderIn('en', <ActsContext.Provider value={{ send: slow, say: String }}>{element}</ActsContext.Provider>)
  slowly(<ReactionBar counts={{ thanks: 0, applause: 0, idea: 0, unclear: 0 }} />)
  for (const name of ['Well done', 'Well done', 'Good idea', 'Well done'])
    await userEvent.click(await screen.findByRole('button', { name }))
  await answerAll(4)
  expect(sent.map(({ reaction }) => reaction)).toEqual(['applause', 'applause', 'idea', 'applause'])

  cleanup()
  sent.length = answer.length = 0
  slowly(
    <ActForm fields={{ act: 'poll' }}>
      {['suzhou', 'foshan', 'wuhan'].map((option) => (
        <button key={option} name="option" value={option}>
          {option}
        </button>
      ))}
    </ActForm>,
  )
  for (const name of ['suzhou', 'foshan', 'wuhan']) await userEvent.click(await screen.findByRole('button', { name }))
  await answerAll(2)
  expect(sent.map(({ option }) => option)).toEqual(['suzhou', 'wuhan'])
})

test('tells the asker kindly that a question was put aside, and offers no vote on it', async () => {
  const question = { id: 'q', text: 'Why so late?', name: null, votes: 0, answer: null, mine: true, voted: false }
  open(<QuestionList questions={[{ ...question, state: 'dismissed' }]} />)
  expect(await screen.findByText(/your question · The team set this one aside/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBe(null)
})
