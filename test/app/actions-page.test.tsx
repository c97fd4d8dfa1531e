// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import Actions from '~/facts/action/actions.route'
import { buildAction, buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'
import { plain } from './words-in'

afterEach(cleanup)

/** Two things asked of the customer, one of them without a title, and one that is internal. */
const boardWith = (internal: { title: string | null }) => {
  const items = [
    buildAction({ key: 'A1', title: 'Confirm approval limits' }),
    buildAction({ key: 'A2', title: null }),
    buildAction({ key: 'internal-3', internal: true, asked: false, overdueDays: 3, ...internal }),
  ]
  return buildRollout({ actions: { total: 3, open: 3, overdue: 1, items } })
}
const said = async (name: string) => {
  const card = await screen.findByRole('region', { name })
  return plain(card.textContent).replace(/\s+/g, ' ')
}

test('the customer is asked for what was said to them, and for nothing else', async () => {
  renderProject(<Actions />, boardWith({ title: null }))
  const yours = await said('What we need from you')
  expect(yours).toContain('Confirm approval limits')
  expect(yours).toContain('A2')
  expect(yours).not.toContain('Internal')
  expect(screen.getByText('Two things are waiting for you.')).toBeTruthy()
  expect(await said('On our side')).toContain('Internal action')
})

test('the delivery team reads it on their own side', async () => {
  renderProject(<Actions />, boardWith({ title: 'Chase Foshan' }), { readInternal: true })
  expect(await said('On our side')).toContain('Chase Foshan · Internal')
  expect(screen.getByRole('region', { name: 'What we need from you' }).querySelector('ul')!.textContent).not.toContain(
    'Foshan',
  )
})
