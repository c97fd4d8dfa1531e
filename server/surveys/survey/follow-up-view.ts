import type { FollowUpView } from '../../contract/surveys/views.ts'

/** A row of the table of follow-ups. */
export interface StoredFollowUp {
  id: string
  title: string
  owner: string | null
  dueOn: string | null
  answer: string | null
  status: string
  createdOn: string
  closedOn: string | null
  responseId: string | null
}

/** A follow-up as pages show it. */
export const followUpView = (row: StoredFollowUp): FollowUpView => ({
  id: row.id,
  title: row.title,
  owner: row.owner,
  dueOn: row.dueOn,
  answer: row.answer,
  status: row.status as FollowUpView['status'],
  createdOn: row.createdOn,
  closedOn: row.closedOn,
  response: row.responseId,
})
