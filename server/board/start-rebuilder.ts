import type { BoardView } from '../contract/board.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { threadFile } from '../platform/start-thread.ts'
import { workInThread } from '../platform/work-in-thread.ts'
import type { RebuildBoard, RebuildRequest } from './rebuild-board.ts'

export const rebuildThread = 'server/board/rebuild-thread.ts'

const refused = (code: 'day_not_rebuilt' | 'too_many_days') => () =>
  new DaylightError('unavailable', { code }, { retryAfterSeconds: 30 })

/**
 * Folds boards again in another thread: see `workInThread`. Throws `unavailable` where it fails, or the asker has too many
 * waiting already.
 */
export function startRebuilder(databaseUrl: string, file = threadFile(rebuildThread)) {
  const { work, end } = workInThread<RebuildRequest, BoardView>({
    name: 'folds boards again',
    file,
    options: { workerData: { databaseUrl } },
    most: { each: limits.rebuildsWaiting, all: Infinity },
    failed: refused('day_not_rebuilt'),
    full: refused('too_many_days'),
  })
  const rebuild: RebuildBoard = (request) => work(request.project.asker, request)
  return { rebuild, end }
}
