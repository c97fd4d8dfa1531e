// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CommitmentView } from '#section/commitment'
import { CommitmentList } from '~/facts/commitment/commitments-card'
import { buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'

afterEach(cleanup)
const untitled = (key: string, internal: boolean): CommitmentView => ({
  key,
  title: null,
  owner: null,
  note: null,
  dueOn: null,
  status: 'open',
  madeOn: null,
  closedOn: null,
  origin: null,
  overdueDays: 0,
  url: null,
  internal,
})

test('a promise without a title is called by its key, unless it is internal', async () => {
  renderProject(<CommitmentList commitments={[untitled('P-1', false), untitled('P-2', true)]} />, buildRollout())
  expect(await screen.findByText('P-1')).toBeTruthy()
  expect(screen.getByText('Internal promise')).toBeTruthy()
  expect(screen.queryByText(/P-2/)).toBeNull()
})
