import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import type { AnswerView } from '#contract/surveys/views'
import { DaylightError } from '#contract/errors'
import { action, loader } from '~/routes/survey'
import { fakeAnswers, fakeToken, type FakeAnswers } from '../factories/fake-answers.ts'

const contextOf = (answers: FakeAnswers) =>
  ({ backend: { answers }, scope: null, viewer: null, nonce: '' }) as unknown as AppLoadContext
const argsOf = (answers: FakeAnswers, request: Request, token = fakeToken) => ({
  request,
  context: contextOf(answers),
  params: { token },
})
const address = (search = '') => `http://localhost/s/${fakeToken}${search}`

async function show(answers: FakeAnswers, search = '', headers: Record<string, string> = {}) {
  return loader(argsOf(answers, new Request(address(search), { headers })))
}

/** Posts a form; gives where it leads, or what is wrong with it. */
async function post(answers: FakeAnswers, fields: [string, string][], search = '') {
  const body = new URLSearchParams(fields)
  const answer = await action(argsOf(answers, new Request(address(search), { method: 'POST', body })))
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location')?.replace(`/s/${fakeToken}`, '') }
  return { status: answer.init?.status, ...answer.data }
}
const answer = (answers: FakeAnswers, question: string, ...given: string[]) =>
  post(
    answers,
    [['question', question], ...given.map((value) => ['answer', value] as [string, string])],
    `?q=${question}`,
  )

describe('answering', () => {
  test('keeps one answer at a time, leads on, and sends after the last', async () => {
    const answers = fakeAnswers()
    expect(await answer(answers, 'overall', '4')).toEqual({ status: 303, to: '?q=recommend' })
    expect(await answer(answers, 'recommend', '9')).toEqual({ status: 303, to: '?q=ease' })
    for (const [id, next] of [
      ['ease', 'pace'],
      ['pace', 'wishes'],
      ['wishes', 'parts'],
    ] as const)
      expect(
        await post(answers, [
          ['question', id],
          ['go', 'skip'],
          ['answer', '1'],
        ]),
      ).toEqual({ status: 303, to: `?q=${next}` })
    expect(await answer(answers, 'parts')).toEqual({ status: 303, to: '' })
    expect(answers.writes).toEqual(['save overall 4', 'save recommend 9', 'submit'])
    expect((await show(answers)).step).toBeNull()
  })

  test('asks what a low score brings up', async () => {
    const answers = fakeAnswers({ answers: { overall: 2 } })
    expect(await answer(answers, 'parts')).toEqual({ status: 303, to: '?q=better' })
    expect(await answer(answers, 'better', 'More training.')).toEqual({ status: 303, to: '' })
    expect(answers.view).toMatchObject({ submitted: true, answers: { overall: 2, better: 'More training.' } })
  })

  test('says what is missing and writes nothing', async () => {
    const answers = fakeAnswers()
    expect(await answer(answers, 'overall')).toEqual({ status: 400, question: 'overall', problem: 'missing' })
    expect(
      await post(answers, [
        ['question', 'overall'],
        ['go', 'skip'],
      ]),
    ).toMatchObject({ problem: 'missing' })
    expect(answers.writes).toEqual([])
  })

  test('gives back a text that was not taken', async () => {
    const answers = fakeAnswers({ answers: { overall: 1 } })
    const text = 'x'.repeat(10_001)
    expect(await answer(answers, 'better', text)).toEqual({
      status: 400,
      question: 'better',
      problem: 'too-long',
      written: text,
    })
  })

  test('leads back to what is needed instead of sending without it', async () => {
    const answers = fakeAnswers()
    expect(await answer(answers, 'parts')).toEqual({ status: 303, to: '?q=overall&needed' })
    expect((await show(answers, '?q=overall&needed')).step).toMatchObject({ problem: { problem: 'needed' } })
    expect(answers.writes).toEqual([])
  })

  test('taken back by skipping is taken back', async () => {
    const answers = fakeAnswers({ answers: { overall: 5, recommend: 3 } })
    await post(answers, [
      ['question', 'recommend'],
      ['go', 'skip'],
      ['answer', '3'],
    ])
    expect(answers.writes).toEqual(['save recommend undefined'])
  })

  test('the same twice is once', async () => {
    const answers = fakeAnswers({ questions: fakeAnswers().view.questions.slice(0, 1) })
    expect(await answer(answers, 'overall', '4')).toEqual({ status: 303, to: '' })
    expect(await answer(answers, 'overall', '4')).toEqual({ status: 303, to: '' })
    expect(answers.writes).toEqual(['save overall 4', 'submit'])
  })

  test('changed after sending is sent again, once', async () => {
    const answers = fakeAnswers({ answers: { overall: 4 }, submitted: true })
    expect(await answer(answers, 'overall', '5')).toEqual({ status: 303, to: '' })
    expect(answers.writes).toEqual(['save overall 5', 'submit'])
  })

  test('changed to a low score asks why, then sends', async () => {
    const answers = fakeAnswers({ answers: { overall: 4 }, submitted: true })
    expect(await answer(answers, 'overall', '2')).toEqual({ status: 303, to: '?q=better' })
    expect(await answer(answers, 'better', 'Too long.')).toEqual({ status: 303, to: '' })
    expect(answers.writes).toEqual(['save overall 2', 'save better "Too long."', 'submit'])
  })

  test.each(['closed', 'answered-elsewhere'] as const)(
    'while the survey is %s shows how things stand',
    async (state) => {
      const answers = fakeAnswers({ state })
      expect(await answer(answers, 'overall', '4')).toEqual({ status: 303, to: '' })
      expect(answers.writes).toEqual([])
    },
  )

  test('that comes in the moment of closing shows how things stand', async () => {
    const answers = fakeAnswers()
    answers.save = () => Promise.reject(new DaylightError('conflict', 'closed'))
    expect(await answer(answers, 'overall', '4')).toEqual({ status: 303, to: '' })
  })

  test('of a question that is not asked, or of none, changes nothing', async () => {
    const answers = fakeAnswers()
    for (const id of ['better', 'nothing', '__proto__'])
      expect(await answer(answers, id, 'x')).toEqual({ status: 303, to: '' })
    expect(await post(answers, [])).toEqual({ status: 303, to: '' })
    expect(answers.writes).toEqual([])
  })

  test('by an unknown link is not found, whatever is posted', async () => {
    const answers = fakeAnswers()
    for (const fields of [{ question: 'overall', answer: '4' }, { settled: 'x' }, {}] as Record<string, string>[]) {
      const request = new Request('http://localhost/s/unknown', { method: 'POST', body: new URLSearchParams(fields) })
      const refused = (await action(argsOf(answers, request, 'unknown')).catch((error: unknown) => error)) as Response
      expect(refused.status).toBe(404)
    }
    expect(answers.writes).toEqual([])
  })
})

describe('looking', () => {
  test('writes nothing, whatever the address says', async () => {
    const answers = fakeAnswers()
    for (const search of ['', '?q=overall&a=5', '?q=better', '?needed', '?settled=x', '?go=skip'])
      await show(answers, search)
    expect(answers.writes).toEqual([])
  })

  const languageOf = async (changes: Partial<AnswerView>, headers: Record<string, string>) => {
    const { language, view } = await show(fakeAnswers(changes), '', headers)
    expect(view.language).toBe(language)
    return [language, view.customer]
  }

  test('speaks the language of the invitation before the browser’s', async () => {
    expect(await languageOf({ language: 'zh-CN' }, { 'accept-language': 'en' })).toEqual(['zh-CN', '恒达制造'])
  })

  test('speaks the language that was chosen before any other', async () => {
    const headers = { 'accept-language': 'zh-CN', cookie: 'language=en' }
    expect(await languageOf({ language: 'zh-CN' }, headers)).toEqual(['en', 'Hengda Manufacturing'])
  })

  test('leaves what the reader wrote as they wrote it', async () => {
    const { view } = await show(fakeAnswers({ answers: { overall: 1, better: '很好 · good' } }))
    expect(view.answers.better).toBe('很好 · good')
  })
})

describe('the language', () => {
  test('is chosen by a form that leads back to the same question and answers nothing', async () => {
    const answers = fakeAnswers()
    const request = new Request(address('?q=ease&language=zh-CN'), { method: 'POST' })
    const chosen = (await action(argsOf(answers, request))) as Response
    expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, `/s/${fakeToken}?q=ease`])
    expect(chosen.headers.get('Set-Cookie')).toContain('language=zh-CN')
    expect(answers.writes).toEqual([])
  })
})

describe('a follow-up', () => {
  const followUp = {
    id: 'f1',
    title: 'Training',
    owner: null,
    dueOn: null,
    answer: 'Done.',
    status: 'answered' as const,
    createdOn: '2026-11-20',
    closedOn: null,
    response: 'r',
  }

  test('is closed by its sponsor', async () => {
    const answers = fakeAnswers({ submitted: true, answers: { overall: 2 }, followUps: [followUp] })
    expect(await post(answers, [['settled', 'f1']])).toEqual({ status: 303, to: '' })
    expect(answers.writes).toEqual(['close f1'])
  })

  test('of somebody else is not found', async () => {
    const answers = fakeAnswers({ submitted: true, followUps: [followUp] })
    const refused = await post(answers, [['settled', 'f2']]).catch((error: unknown) => error)
    expect((refused as Response).status).toBe(404)
  })
})
