import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** What is there while Daylight is developed; in no build that is served. */
const inDevelopment = [
  route('dev/ui', './routes/dev-ui.tsx', [
    index('./routes/dev-ui-parts.tsx'),
    route('problems/:of/:status', './routes/dev-ui-problem.tsx'),
  ]),
]

/** The pages of one kind of fact each lie with it, and are called as their address: `facts/milestone/plan.route.tsx`. */
const pagesOfFacts = filesBy(import.meta.glob('./facts/*/*.route.tsx'))
/** All rows of a page's table. */
const rowsOfFacts = filesBy(import.meta.glob('./facts/*/*.rows.ts'))
/** The page of one thing, for each kind whose things have one: its key stands where the kind's name does. */
const thingsOfFacts = Object.keys(import.meta.glob('./facts/*/*.thing.ts')).map((file) => {
  const [, kind, address] = /\/(\w+)\/([\w-]+)\.thing\.ts$/.exec(file)!
  return route(`${address}/:${kind}`, './routes/thing.tsx', { id: `things/${address}` })
})
function filesBy(found: object): { address: string; file: string }[] {
  return Object.keys(found).map((file) => ({ address: /\/([^/.]+)\.\w+\.tsx?$/.exec(file)![1]!, file }))
}

export default [
  ...(process.env.NODE_ENV === 'development' ? inDevelopment : []),
  index('./routes/home.tsx'),
  route('manifest.webmanifest', './routes/manifest.ts'),
  route('sign-in', './routes/sign-in.tsx'),
  route('sign-out', './routes/sign-out.ts'),
  route('language', './routes/language.ts'),
  layout('./routes/setup.tsx', [
    route('start/:token', './routes/start.tsx'),
    route('invited/:token', './routes/invited.tsx'),
    route('forgot', './routes/forgot.tsx'),
    route('reset/:token', './routes/reset.tsx'),
    route('account', './routes/account.tsx'),
    route('setup', './routes/setup-home.tsx'),
    route('setup/customers/new', './routes/setup-customer-new.tsx'),
    route('setup/customers/:customer', './routes/setup-customer.tsx'),
    route('setup/customers/:customer/projects/new', './routes/setup-project-new.tsx'),
    route('setup/customers/:customer/projects/:project', './routes/setup-project.tsx'),
  ]),
  ...rowsOfFacts.map(({ address, file }) => route(`projects/:project/${address}/rows`, file)),
  route('projects/:project', './routes/project.tsx', [
    layout('./routes/project-page.tsx', [
      index('./routes/overview.tsx'),
      ...pagesOfFacts.map(({ address, file }) => route(address, file, { id: `facts/${address}` })),
      ...thingsOfFacts,
      route('open-days/:openDay/recap', './routes/open-day-recap.tsx'),
      layout('./routes/workshop.tsx', [
        route('open-days', './routes/open-days.tsx'),
        route('open-days/new', './routes/open-days-new.tsx'),
        route('open-days/:openDay', './routes/open-day.tsx'),
        route('open-days/:openDay/edit', './routes/open-day-edit.tsx'),
        route('open-days/:openDay/deck', './routes/open-day-deck.tsx'),
        route('surveys', './routes/surveys.tsx'),
        route('surveys/new', './routes/surveys-new.tsx'),
        route('surveys/templates/:template', './routes/surveys-template.tsx'),
        route('surveys/:survey', './routes/surveys-results.tsx'),
        route('surveys/:survey/invitations', './routes/surveys-invitations.tsx'),
        route('surveys/:survey/link', './routes/surveys-link.tsx'),
        route('outbox', './routes/outbox.tsx'),
        route('outbox/samples', './routes/outbox-samples.tsx'),
        route('outbox/:message', './routes/outbox-message.tsx'),
      ]),
      layout('./routes/intake.tsx', [
        layout('./routes/intake-page.tsx', [
          route('sources', './routes/sources.tsx'),
          route('connections', './routes/connections.tsx'),
          route('connections/new', './routes/connections-new.tsx'),
          route('connections/:connection', './routes/connection.tsx'),
          route('quarantine', './routes/quarantine.tsx'),
          route('quarantine/:entry', './routes/quarantine-entry.tsx'),
        ]),
      ]),
      route('*', './routes/not-found.tsx', { id: 'routes/project-not-found' }),
    ]),
  ]),
  route('projects/:project/connections/:connection/stamp', './routes/connection-stamp.ts'),
  route('projects/:project/quarantine/count', './routes/quarantine-count.ts'),
  route('projects/:project/quarantine/:entry/original', './routes/quarantine-original.ts'),
  route('projects/:project/surveys/:survey/invitations/rows', './routes/surveys-invitations-rows.ts'),
  route('projects/:project/surveys/:survey/answers/:format', './routes/surveys-answers.ts'),
  route('projects/:project/open-days/:openDay/images', './routes/open-day-images.ts'),
  route('projects/:project/open-days/images/:image', './routes/deck-image.ts'),
  route('projects/:project/open-days/:openDay/console', './routes/open-day-console.tsx'),
  route('projects/:project/open-days/:openDay/present', './routes/open-day-present.tsx'),
  route('projects/:project/open-days/:openDay/room', './routes/open-day-room.ts'),
  route('join', './routes/join.tsx'),
  route('j/:code', './routes/room.tsx'),
  route('j/:code/recap', './routes/room-recap.tsx'),
  route('j/:code/act', './routes/room-act.ts'),
  route('j/:code/images/:image', './routes/room-image.ts'),
  route('projects/:project/open-days/:openDay/slides.pptx', './routes/open-day-slides.ts'),
  route('projects/:project/open-days/:openDay/pack.html', './routes/open-day-pack.ts'),
  route('projects/:project/open-days/:openDay/seal.json', './routes/open-day-seal.ts'),
  route('projects/:project/open-days/:openDay/calendar.ics', './routes/open-day-calendar.ts'),
  route('i/:token', './routes/invitation.tsx'),
  route('i/:token/recap', './routes/invitation-recap.tsx'),
  route('i/:token/calendar.ics', './routes/invitation-calendar.ts'),
  route('calendar/:token', './routes/calendar-feed.ts'),
  route('s/:token', './routes/survey.tsx'),
  route('q/:code', './routes/survey-link.tsx'),
  route('unsubscribe/:token', './routes/survey-unsubscribe.tsx'),
  route('*', './routes/not-found.tsx'),
] satisfies RouteConfig
