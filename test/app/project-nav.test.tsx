// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { factPages } from '~/facts/registry'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import { ProjectNav } from '~/ui/project-nav'

afterEach(cleanup)
const can = {
  readBoard: true,
  readInternal: true,
  readComments: true,
  manageSurveys: true,
  runOpenDays: true,
  manageConnections: true,
}

async function openNav(path: string, manageSurveys = true) {
  const Component = () => (
    <ProjectNav
      pages={factPages}
      project="erp"
      can={{ ...can, manageSurveys, manageConnections: manageSurveys }}
      asOf={null}
    />
  )
  const Stub = createRemixStub([{ path: '/projects/:project/*', Component }])
  render(
    <SpeakerContext.Provider value={speakerOf('en')}>
      <Stub initialEntries={[`/projects/erp${path}`]} />
    </SpeakerContext.Provider>,
  )
  // Its code comes after the page.
  if (manageSurveys) await screen.findByRole('link', { name: 'Sources' })
  return screen.getAllByRole('link')
}

test.each([
  ['', 'Overview'],
  ['/surveys/quarterly/invitations', 'Surveys'],
  ['/outbox', 'Mail'],
  ['/outbox/samples', 'Mail'],
  ['/outbox/message-1', 'Mail'],
  ['/open-days/2026-11-23/edit', 'Open days'],
  ['/sources', 'Sources'],
  ['/connections/x', 'Sources'],
  ['/quarantine/7', 'Sources'],
])('%s is a page of one tab: %s', async (path, name) => {
  const links = await openNav(path)
  const current = links.filter((link) => link.getAttribute('aria-current') === 'page')
  expect(current.map(({ textContent }) => textContent)).toEqual([name])
})

test('leads nobody to mail, surveys and sources who may not read them', async () => {
  const names = (await openNav('', false)).map(({ textContent }) => textContent)
  expect(names).toContain('Open days')
  expect(names).not.toContain('Mail')
  expect(names).not.toContain('Surveys')
  expect(names).not.toContain('Sources')
})
