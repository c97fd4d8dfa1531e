import type { OwnMarks, PollView, QuestionView, TalkView } from '#contract/open-days/views'

/** What everyone sees alike, with what this participant did: their own questions that wait, or were put
 * aside, are there for them alone. */
export function withOwn({ questions, polls }: TalkView, own: OwnMarks): TalkView {
  const mine = new Set(own.asked.map(({ id }) => id))
  const voted = new Set(own.voted)
  const known = new Set(questions.map(({ id }) => id))
  const unseen = own.asked.filter(({ id, state }) => (state === 'waiting' || state === 'dismissed') && !known.has(id))
  return {
    questions: [
      ...unseen,
      ...questions.map((one): QuestionView => ({ ...one, mine: mine.has(one.id), voted: voted.has(one.id) })),
    ],
    polls: polls.map((poll): PollView => ({ ...poll, mine: own.chosen[poll.id] ?? null })),
  }
}
