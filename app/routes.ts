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
      route('*', './routes/not-found.tsx', { id: 'routes/project-not-found' }),
    ]),
  ]),
  route('*', './routes/not-found.tsx'),
] satisfies RouteConfig
