import type { Services } from '../../services/services.ts'

/** The page of an open day, for those who sign in. */
export const openDayUrl = ({ origin }: Pick<Services, 'origin'>, project: { key: string }, openDay: { key: string }) =>
  `${origin}/projects/${encodeURIComponent(project.key)}/open-days/${encodeURIComponent(openDay.key)}`
