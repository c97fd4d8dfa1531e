import { useState } from 'react'
import { facts } from '~/facts/registry'
import { Ago } from '~/ui/ago'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Facts } from '~/ui/facts'
import { Fresh } from '~/ui/fresh'
import { Pager } from '~/ui/pager'
import { Popover } from '~/ui/popover'
import { QrCode } from '~/ui/qr-code'
import { SaysWho } from '~/ui/says-who'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'
import { board, useSamples } from './samples'
import type { Parts } from './specimen'

const ages = [
  '2026-11-22T01:59:50Z',
  '2026-11-22T01:56:00Z',
  '2026-11-21T20:00:00Z',
  '2026-11-02T02:00:00Z',
  '2025-11-02T02:00:00Z',
]
const healths = ['good', 'attention', 'critical', 'unknown'] as const
const joinAddress = 'https://portal.example/j/ABC234'
const code =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><path fill="#fff" d="M0 0h5v5H0z"/><path d="M1 1h1v1H1zm2 0h1v1H3zM1 3h1v1H1zm1-1h1v1H2z"/></svg>'

function Cards() {
  const { short, sentence, long } = useSamples()
  const footer = <SaysWho board={board} of={[facts.issues]} definition={sentence} />
  return (
    <>
      <Card id="card-whole" title={short} summary={sentence} footer={footer} to="issues">
        <EmptyState title={sentence} more={long} />
      </Card>
      <Card id="card-bare" title={long}>
        {sentence}
      </Card>
      <Card id="card-sentence" title={short} summary={long} />
    </>
  )
}

function Changing() {
  const [figure, setFigure] = useState(37)
  return (
    <p>
      <Fresh value={figure}>{figure}</Fresh>{' '}
      <button type="button" className="link min-h-11" onClick={() => setFigure(figure - 1)}>
        {useSamples().press}
      </button>
    </p>
  )
}

function Boxes() {
  const { short, sentence } = useSamples()
  return (
    <div>
      <Popover trigger={short} title={short}>
        <p>{sentence}</p>
      </Popover>
    </div>
  )
}

function Sources() {
  const { sentence, hint, short } = useSamples()
  const whose = { board, of: [facts.issues], definition: sentence }
  return (
    <>
      <div>
        <SaysWho {...whose} />
      </div>
      <div>
        <SaysWho {...whose} sources={['Jira']} denominator={hint} behind={{ to: 'issues', label: short }} />
      </div>
      <div>
        <SaysWho {...whose} of={[facts.uat]} />
      </div>
      <div>
        <SaysWho {...whose} label={short} />
      </div>
    </>
  )
}

function Titles() {
  const { short, long, hidden } = useSamples()
  const url = 'https://jira.example/browse/ERP-17'
  const things = [
    { title: short, internal: false, url: null },
    { title: short, internal: false, url },
    { title: short, internal: true, url },
    { title: null, internal: true, url: null },
    { title: null, internal: false, url },
    { title: long, internal: false, url },
  ]
  return (
    <ul className="grid gap-2">
      {things.map((thing, index) => (
        <li key={index}>
          <ThingTitle thing={{ key: 'ERP-17', ...thing }} hidden={hidden} pages={index > 0 ? 'issues' : null} />
        </li>
      ))}
    </ul>
  )
}

function Rows() {
  const { short, sentence, long } = useSamples()
  return (
    <>
      <Facts of={[short, null, sentence]} />
      <Facts of={[long, short, sentence, long, <Ago key="age" at={ages[1]!} />]} />
    </>
  )
}

function Nothing() {
  const { short, long } = useSamples()
  return <EmptyState title={short} more={long} />
}

/** What boards are made of. */
export const boardParts: Parts = {
  ago: () => ages.map((at) => <Ago key={at} at={at} />),
  card: () => <Cards />,
  'empty-state': () => <Nothing />,
  facts: () => <Rows />,
  fresh: () => <Changing />,
  pager: () => <Pager to="actions" page={2} pages={500} />,
  popover: () => <Boxes />,
  'qr-code': () => <QrCode svg={code} label={joinAddress} className="size-40" />,
  'says-who': () => <Sources />,
  'status-mark': () =>
    healths.map((health) => (
      <p key={health} className={statusColour(health)}>
        <StatusMark health={health} />
      </p>
    )),
  'thing-title': () => <Titles />,
}
