import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { readBoards } from '../read-boards.ts'

/** The project's boards as JSON, for both audiences and of one and the same version, as a room holds them. */
export async function freezeBoards(
  tools: OpenDayTools,
  project: SurveyProject,
): Promise<{ version: number; boards: string }> {
  for (;;) {
    const boards = await readBoards(tools, project)
    const { version } = boards.customer
    // Something arrived between the two: look at both again.
    if (version === boards.team.version) return { version, boards: JSON.stringify(boards) }
  }
}
