// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { QuestionView } from '#contract/open-days/views'
import { ActsContext } from '~/open-day/acts'
import { QuestionDesk } from '~/open-day/console/question-desk'
import { renderIn } from './render-in'

afterEach(cleanup)
const acts = { send: () => Promise.resolve({ done: {} }), say: () => '' }
const open = (questions: QuestionView[]) =>
  renderIn(
    'en',
    <ActsContext.Provider value={acts}>
      <QuestionDesk questions={questions} />
    </ActsContext.Provider>,
  )
const question = (nth: number, state: QuestionView['state'], more: Partial<QuestionView> = {}): QuestionView => ({
  id: `q${nth}`,
  text: `Question ${nth}`,
  name: null,
  votes: 300 - nth,
  state,
  answer: null,
  mine: false,
  voted: false,
  ...more,
})

test('finds one of three hundred questions by its words or who asked it', async () => {
  const states = ['shown', 'waiting', 'answered'] as const
  open([
    ...Array.from({ length: 300 }, (_, nth) => question(nth, states[nth % 3]!)),
    question(300, 'waiting', { name: 'Zhao Lei' }),
  ])
  const headings = await screen.findAllByRole('heading')
  expect(headings.map(({ textContent }) => textContent)).toEqual(['To approve · 101', 'Shown · 100'])
  await userEvent.type(screen.getByRole('searchbox'), 'zhao')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(within(screen.getByRole('listitem')).getByText('Question 300', { exact: false })).toBeTruthy()
  await userEvent.clear(screen.getByRole('searchbox'))
  await userEvent.type(screen.getByRole('searchbox'), 'nothing of the kind')
  expect(screen.getByText('No question matches.')).toBeTruthy()
})

test('offers nothing to search where there is little', async () => {
  open([question(1, 'shown')])
  await screen.findByRole('listitem')
  expect(screen.queryByRole('searchbox')).toBe(null)
})
