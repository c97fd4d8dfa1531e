import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('./routes/home.tsx'),
  route('sign-in', './routes/sign-in.tsx'),
  route('sign-out', './routes/sign-out.ts'),
  route('language', './routes/language.ts'),
  route('projects/:project/issues/rows', './routes/issue-rows.ts'),
  route('projects/:project/uat/rows', './routes/test-rows.ts'),
  route('projects/:project', './routes/project.tsx', [
    layout('./routes/project-page.tsx', [
      index('./routes/overview.tsx'),
      route('plan', './routes/plan.tsx'),
      route('uat', './routes/uat.tsx'),
      route('issues', './routes/issues.tsx'),
      route('satisfaction', './routes/satisfaction.tsx'),
      route('changes', './routes/changes.tsx'),
      route('actions', './routes/actions.tsx'),
      layout('./routes/workshop.tsx', [
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
      route('*', './routes/not-found.tsx', { id: 'routes/project-not-found' }),
    ]),
  ]),
  route('projects/:project/surveys/:survey/answers/:format', './routes/surveys-answers.ts'),
  route('s/:token', './routes/survey.tsx'),
  route('q/:code', './routes/survey-link.tsx'),
  route('unsubscribe/:token', './routes/survey-unsubscribe.tsx'),
  route('*', './routes/not-found.tsx'),
] satisfies RouteConfig
