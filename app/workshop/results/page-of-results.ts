import type { CommentView, SurveyResultsView } from '#contract/surveys/views'
import { moodOf, moods, type Mood } from './mood-of'

const perPage = 20

/** One page of the comments, and how many there are in each mood. */
export interface CommentsPage {
  shown: CommentView[]
  /** null: of every mood. */
  mood: Mood | null
  counts: Record<Mood, number>
  /** Those of the chosen mood. */
  found: number
  page: number
  pages: number
}

/** What the page of results shows: all the figures, and as many comments as one reads at a time. */
export interface ResultsPageView extends Omit<SurveyResultsView, 'invitations' | 'comments'> {
  commentsPage: CommentsPage
  /** Follow-ups by the response they came from are asked for by these alone. */
  hasInvitations: boolean
}

function pageOfComments(comments: CommentView[], search: URLSearchParams): CommentsPage {
  const mood = moods.find((one) => one === search.get('mood')) ?? null
  const counts = { low: 0, middle: 0, high: 0, none: 0 }
  for (const comment of comments) counts[moodOf(comment)]++
  const chosen = mood ? comments.filter((comment) => moodOf(comment) === mood) : comments
  const pages = Math.max(1, Math.ceil(chosen.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(search.get('page')) || 1))
  const shown = chosen.slice((page - 1) * perPage, page * perPage)
  return { shown, mood, counts, found: chosen.length, page, pages }
}

/** Ten thousand answers are figures and twenty comments: the rest of the words, and the list of people, stay behind. */
export function pageOfResults(results: SurveyResultsView, search: URLSearchParams): ResultsPageView {
  const { invitations, comments, ...rest } = results
  return { ...rest, commentsPage: pageOfComments(comments, search), hasInvitations: invitations !== null }
}
