import type { SurveyTools } from '../survey-tools.ts'

/** Who gave each response of a named survey, by response: the name, or the address where none is known. */
export async function readNames({ sql }: Pick<SurveyTools, 'sql'>, surveyId: string): Promise<Map<string, string>> {
  const rows = await sql.all<{ id: string; name: string; email: string }>(
    `SELECT r.id, i.name, i.email FROM survey_response r JOIN invitation i ON i.id = r.invitation_id
     WHERE r.survey_id = ?`,
    surveyId,
  )
  return new Map(rows.map(({ id, name, email }) => [id, name || email]))
}
