import type { CommentView, FollowUpView, SurveyResultsView } from '#contract/surveys/views'
import { moodOf, moods, type Mood } from './mood-of'

const perPage = 20

/** A comment with its text as it was written; what looks like two languages may be one person's words. */
export interface ShownComment extends Omit<CommentView, 'text'> {
  asWritten: string | null
}

/** A follow-up in the reader's script, and as it was written, to be changed. */
export interface ShownFollowUp extends FollowUpView {
  asWritten: Pick<FollowUpView, 'title' | 'owner' | 'answer'>
}

/** One page of the comments, and how many there are in each mood. */
export interface CommentsPage {
  shown: ShownComment[]
  /** null: of every mood. */
  mood: Mood | null
  counts: Record<Mood, number>
  /** Those of the chosen mood. */
  found: number
  page: number
  pages: number
}

/** What the page of results shows: all the figures, and as many comments as one reads at a time. */
export interface ResultsPageView extends Omit<SurveyResultsView, 'comments' | 'followUps'> {
  followUps: ShownFollowUp[]
  commentsPage: CommentsPage
}

function pageOfComments(comments: CommentView[], search: URLSearchParams): CommentsPage {
  const mood = moods.find((one) => one === search.get('mood')) ?? null
  const counts = { low: 0, middle: 0, high: 0, none: 0 }
  for (const comment of comments) counts[moodOf(comment)]++
  const chosen = mood ? comments.filter((comment) => moodOf(comment) === mood) : comments
  const pages = Math.max(1, Math.ceil(chosen.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(search.get('page')) || 1))
  const shown = chosen
    .slice((page - 1) * perPage, page * perPage)
    .map(({ text, ...comment }) => ({ ...comment, asWritten: text }))
  return { shown, mood, counts, found: chosen.length, page, pages }
}

/** Ten thousand answers are figures and twenty comments: the rest of the words stays behind. */
export function pageOfResults(results: SurveyResultsView, search: URLSearchParams): ResultsPageView {
  const { comments, followUps, ...rest } = results
  const shown = followUps.map((one): ShownFollowUp => {
    const { title, owner, answer } = one
    return { ...one, asWritten: { title, owner, answer } }
  })
  return {
    ...rest,
    followUps: shown,
    commentsPage: pageOfComments(comments, search),
  }
}
