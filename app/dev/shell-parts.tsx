import { useLocation } from '@remix-run/react'
import { factPages } from '~/facts/registry'
import { Account } from '~/ui/account'
import { BackLink } from '~/ui/back-link'
import { LanguageSwitch } from '~/ui/language-switch'
import { LinkFrame } from '~/ui/link-frame'
import { LiveIndicator } from '~/ui/live-indicator'
import LookBack from '~/ui/look-back'
import { Menu } from '~/ui/menu'
import { NavCount } from '~/ui/intake-tab'
import { OfflineNotice } from '~/ui/offline-notice'
import PageFoot from '~/ui/page-foot'
import { PageHeading } from '~/ui/page-heading'
import { PhoneFrame } from '~/ui/phone-frame'
import { PlainHeader } from '~/ui/plain-header'
import { ProjectHeader } from '~/ui/project-header'
import { ProjectLink } from '~/ui/project-link'
import { ProjectNav } from '~/ui/project-nav'
import { RowsAreToday } from '~/ui/rows-are-today'
import { SignInForm } from '~/ui/sign-in-form'
import { TextField } from '~/ui/text-field'
import { useTranslation } from '~/words/use-translation'
import { board, projectContext, useSamples } from './samples'
import { Asked, Framed, type Parts } from './specimen'

const { can } = projectContext
const customers = { ...can, readInternal: false, manageSurveys: false, runOpenDays: false, manageConnections: false }
const connections = ['connecting', 'live', 'reconnecting', 'offline'] as const
const brands = [null, '#ffd400'] as const
const problems = [400, 401, 403, 404, 429, 500, 503] as const
const signInProblems = [
  { code: 'invalid', field: 'email' },
  { code: 'invalid', field: 'password' },
  { code: 'unauthenticated' },
  { code: 'forgotten' },
  { code: 'unavailable' },
  { code: 'rate_limited', minutes: 2 },
  { code: 'rate_limited' },
] as const

const useViewer = () => ({ name: useSamples().name, email: 'zhao@hengda.example' })

function Headers() {
  const { customer } = useSamples()
  const project = { ...board.project, customer }
  const viewer = useViewer()
  return connections.map((connection) => (
    <ProjectHeader
      key={connection}
      pages={factPages}
      project={project}
      viewer={viewer}
      can={connection === 'live' ? can : customers}
      asOf={connection === 'reconnecting' ? board.today : null}
      connection={connection}
    >
      {connection === 'reconnecting' ? <LookBack board={{ ...board, basis: 'shown' }} ahead={null} /> : null}
    </ProjectHeader>
  ))
}

function PlainHeaders() {
  return [useViewer(), null].map((viewer) => <PlainHeader key={viewer?.name ?? ''} viewer={viewer} />)
}

function AccountOf() {
  return <Account viewer={useViewer()} />
}

function MenuOf() {
  const { short, customer } = useSamples()
  return (
    <Menu trigger={short} label={short}>
      <ProjectLink to="issues">{customer}</ProjectLink>
    </Menu>
  )
}

function LinkFrames() {
  const { customer, sentence } = useSamples()
  return brands.map((brandColor) => (
    <LinkFrame key={brandColor} customer={customer} brandColor={brandColor}>
      <p>{sentence}</p>
    </LinkFrame>
  ))
}

function Headings() {
  const { short, long, sentence } = useSamples()
  return (
    <>
      <PageHeading title={short} lead={sentence} />
      <PageHeading title={long} />
    </>
  )
}

function Phone() {
  const { language } = useTranslation()
  const { short, sentence } = useSamples()
  return (
    <PhoneFrame title={short} language={language}>
      <p className="p-4">{sentence}</p>
    </PhoneFrame>
  )
}

function ToIssues() {
  return <ProjectLink to="issues">{useSamples().sentence}</ProjectLink>
}

function BackToIssues() {
  return <BackLink to="issues">{useSamples().short}</BackLink>
}

function Fields() {
  const { short } = useSamples()
  return (
    <div className="max-w-110">
      <TextField label={short} name="short" defaultValue={short} />
    </div>
  )
}

/** Every kind of problem as a whole page. */
function Problems({ of }: { of: string }) {
  const { search } = useLocation()
  return problems.map((status) => <Framed key={status} path={`/dev/ui/problems/${of}/${status}${search}`} />)
}

/** Around the pages: headers, headings, feet, and what is there where a page is not. */
export const shellParts: Parts = {
  account: () => <AccountOf />,
  'back-link': () => <BackToIssues />,
  'language-switch': () => <LanguageSwitch />,
  'link-frame': () => <LinkFrames />,
  'link-problem': () => (
    <>
      <Problems of="survey" />
      <Framed path="/dev/ui/problems/invitation/404" />
    </>
  ),
  'live-indicator': () => connections.map((connection) => <LiveIndicator key={connection} connection={connection} />),
  'look-back': () => (
    <>
      <LookBack board={board} ahead={board.project.goLiveOn} />
      <LookBack board={{ ...board, basis: 'shown' }} ahead={null} />
      <LookBack board={{ ...board, basis: 'rebuilt' }} ahead={null} />
    </>
  ),
  menu: () => <MenuOf />,
  'offline-notice': () => <OfflineNotice connection="offline" />,
  'page-foot': () => (
    <>
      <PageFoot board={board} asOf={null} />
      <PageFoot board={{ ...board, basis: 'rebuilt' }} asOf={board.today} />
    </>
  ),
  'intake-tab': () => <NavCount waiting={37} />,
  'page-heading': () => <Headings />,
  'phone-frame': () => <Phone />,
  'plain-header': () => <PlainHeaders />,
  'problem-page': () => <Problems of="page" />,
  'project-header': () => <Headers />,
  'project-link': () => <ToIssues />,
  'project-nav': () => (
    <>
      <div className="overflow-x-auto">
        <ProjectNav pages={factPages} project="erp" can={can} asOf={null} />
      </div>
      <ProjectNav pages={factPages} project="erp" can={customers} asOf={null} stacked />
    </>
  ),
  'rows-are-today': () => <RowsAreToday />,
  'sign-in-form': () => (
    <div className="grid max-w-110 gap-10">
      <SignInForm to="/" />
      <Asked>
        {signInProblems.map((problem, index) => (
          <SignInForm key={index} to="/" email="zhao@hengda.example" problem={problem} />
        ))}
      </Asked>
    </div>
  ),
  'text-field': () => <Fields />,
}
