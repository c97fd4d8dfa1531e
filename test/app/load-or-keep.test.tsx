// @vitest-environment happy-dom
import { useRevalidator, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { loadOrKeep, useShown } from '~/live/load-or-keep'

afterEach(cleanup)

/** Opens a page that looks again when pressed; the answers come one after the other. */
function open(project: string, answers: (() => string)[]) {
  let looks = 0
  const serverLoader = async () => ({ said: answers[looks++]!() })
  const Page = () => {
    const { said } = useShown<typeof serverLoader>('page')
    const { revalidate, state } = useRevalidator()
    return (
      <button onClick={revalidate}>
        {said} {state}
      </button>
    )
  }
  const Stub = createRemixStub([
    {
      path: '/projects/:project',
      Component: Page,
      ErrorBoundary: () => <p>failed</p>,
      loader: ({ request, params }) =>
        loadOrKeep<typeof serverLoader>('page', {
          request,
          params,
          serverLoader,
        } as unknown as ClientLoaderFunctionArgs),
    },
  ])
  render(<Stub initialEntries={[`/projects/${project}`]} />)
  return { looks: () => looks }
}
const unreachable = () => {
  throw new TypeError('Failed to fetch')
}
const gone = () => {
  throw new Response(null, { status: 404 })
}

test('keeps what is shown while the server cannot be reached, and shows the next answer', async () => {
  const { looks } = open('kept', [() => 'first', unreachable, () => 'third'])
  fireEvent.click(await screen.findByText('first idle'))
  await waitFor(() => expect(looks()).toBe(2))
  fireEvent.click(await screen.findByText('first idle'))
  expect(await screen.findByText('third idle')).toBeTruthy()
})

test('does not keep what the server says is gone', async () => {
  open('gone', [() => 'first', gone])
  fireEvent.click(await screen.findByText('first idle'))
  expect(await screen.findByText('failed')).toBeTruthy()
})

test('has nothing to keep of another project', async () => {
  open('never-seen', [unreachable])
  expect(await screen.findByText('failed')).toBeTruthy()
})
