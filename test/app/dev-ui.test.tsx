// @vitest-environment happy-dom
import { Outlet } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { AllParts, parts } from '~/dev/all-parts'
import { projectContext, shownAt } from '~/dev/samples'
import { ClockProvider } from '~/words/clock'
import { languages } from '~/words/language'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import { importsOf, sourcesIn } from '../factories/read-imports.ts'

/** Pages within the page are fetched by browsers only. */
vi.mock('~/dev/specimen', async (original) => ({
  ...(await original<object>()),
  Framed: ({ path }: { path: string }) => <p>{path}</p>,
}))

/** Parts that the page cannot show. */
const notShown: Record<string, string> = {
  'page-stays-open': 'shows itself when the server is upgraded, and is in every page',
}

const nameOf = (file: string) => file.replace(/^app\/ui\//, '').replace(/\.tsx$/, '')
const components = sourcesIn('app/ui').filter((file) => file.endsWith('.tsx'))

/** The components that some are made of, and those themselves. */
function withMadeOf(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const file = `app/ui/${name}.tsx`
    if (found.has(name) || !components.includes(file)) continue
    found.add(name)
    const used = importsOf(file).filter(({ isTypeOnly }) => !isTypeOnly)
    withMadeOf(
      used.map(({ target }) => nameOf(target)),
      found,
    )
  }
  return found
}

afterEach(cleanup)

describe('/dev/ui', () => {
  test('shows every component of ui/, by itself or in one that is made of it', () => {
    const imported = sourcesIn('app/dev').flatMap((file) => importsOf(file).map(({ target }) => nameOf(target)))
    const shown = withMadeOf([...Object.keys(parts), ...imported])
    const missing = components.map(nameOf).filter((name) => !shown.has(name))
    expect(missing).toEqual(Object.keys(notShown))
    expect(Object.keys(parts).filter((name) => !components.includes(`app/ui/${name}.tsx`))).toEqual([])
  })

  test.each(languages)('is drawn in %s, every part under its name', (language) => {
    const Layout = () => (
      <ClockProvider {...shownAt}>
        <Outlet context={projectContext} />
      </ClockProvider>
    )
    const Stub = createRemixStub([
      { path: '/dev/ui', Component: Layout, children: [{ index: true, Component: AllParts }] },
    ])
    const { container } = render(
      <SpeakerContext.Provider value={speakerOf(language)}>
        <Stub initialEntries={['/dev/ui?theme=dark']} />
      </SpeakerContext.Provider>,
    )
    const headings = [...container.querySelectorAll('main > section > h2')]
    expect(headings.map(({ textContent }) => textContent)).toEqual(Object.keys(parts))
    for (const { nextElementSibling } of headings) expect(nextElementSibling!.children).not.toHaveLength(0)
  })
})
