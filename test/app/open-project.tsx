import type { AppLoadContext } from '@remix-run/node'
import { createRemixStub } from '@remix-run/testing'
import { render } from '@testing-library/react'
import type { ComponentProps, ComponentType } from 'react'
import type { BoardView } from '#contract/board'
import type { Language } from '~/words/language'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import * as project from '~/routes/project'

type Children = NonNullable<Parameters<typeof createRemixStub>[0][number]['children']>

interface Opening {
  language?: Language
  /** The pages below the project; one that only says "the page" where left out. */
  children?: Children
}

/** The project's own route with its loader, as a signed-in reader opens it at an address below `/projects/erp`. */
export function openProject(address: string, board: BoardView, { language = 'en', children }: Opening = {}) {
  const can = { readBoard: true, readInternal: false }
  const context = {
    backend: { getBoard: async () => ({ board, can }) },
    scope: {},
    viewer: { name: 'Zhao Lei', email: 'zhao@example.com' },
    nonce: '',
    loadedAt: new Date().toISOString(),
  } as unknown as AppLoadContext
  const Stub = createRemixStub([
    {
      path: '/projects/:project',
      loader: (args) => project.loader({ ...args, context }),
      Component: project.default,
      ErrorBoundary: project.ErrorBoundary as ComponentType<ComponentProps<'div'>>,
      children: children ?? [{ index: true, Component: () => <p>the page</p> }],
    },
  ])
  return render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <Stub initialEntries={[`/projects/erp${address}`]} />
    </SpeakerContext.Provider>,
  )
}
