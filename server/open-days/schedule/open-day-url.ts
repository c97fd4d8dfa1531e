import type { OpenDayTools } from '../open-day-tools.ts'

/** The page of an open day, for those who sign in. */
export const openDayUrl = (
  { origin }: Pick<OpenDayTools, 'origin'>,
  project: { key: string },
  openDay: { key: string },
) => `${origin}/projects/${encodeURIComponent(project.key)}/open-days/${encodeURIComponent(openDay.key)}`
