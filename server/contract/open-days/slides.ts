import { z } from 'zod'
import { text } from '../civil.ts'
import { limits } from '../limits.ts'
import { inBoth } from '../surveys/questions.ts'

/** Slides that are queries over the live board. */
export const boardSlides = [
  'title',
  'changes',
  'promises',
  'plan',
  'uat',
  'issues',
  'change-requests',
  'your-part',
  'satisfaction',
] as const
/** Slides that the room itself fills. */
export const roomSlides = ['agenda', 'questions', 'pulse'] as const

const every = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  hidden: z.boolean().default(false),
  /** For the presenter only, markdown. */
  notes: text(limits.textLength).optional(),
}
export const slideSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum([...boardSlides, ...roomSlides]), ...every, heading: inBoth(limits.idLength).optional() }),
  /** Markdown in one or both languages; raw HTML is shown as the text it is. `demo` says that something is shown live. */
  z.object({
    type: z.enum(['markdown', 'demo']),
    ...every,
    heading: inBoth(limits.idLength).optional(),
    body: inBoth(limits.textLength),
  }),
  z.object({
    type: z.literal('image'),
    ...every,
    heading: inBoth(limits.idLength).optional(),
    image: z.string().max(40),
    /** What is on it, for those who do not see it. */
    alt: inBoth(limits.titleLength),
  }),
  z.object({ type: z.literal('poll'), ...every, poll: z.string().max(60) }),
])
export type Slide = z.infer<typeof slideSchema>
export type SlideType = Slide['type']

export const deckSchema = z
  .array(slideSchema)
  .min(1)
  .max(100)
  .superRefine((slides, check) => {
    const seen = new Set<string>()
    for (const [index, { id }] of slides.entries()) {
      if (seen.has(id)) check.addIssue({ code: 'custom', params: { code: 'same_id' }, path: [index, 'id'] })
      seen.add(id)
    }
  })

export const pollDesignSchema = z.object({
  question: inBoth(limits.titleLength),
  options: z
    .array(z.object({ id: z.string().regex(/^[a-z0-9-]{1,20}$/), text: inBoth(200) }))
    .min(2)
    .max(8),
})
export type PollDesign = z.infer<typeof pollDesignSchema>

/** A poll of the deck: its slides name it. */
export const deckPollSchema = pollDesignSchema.extend({ id: z.string().regex(/^[a-z0-9-]{1,60}$/) })
export type DeckPoll = z.infer<typeof deckPollSchema>

/** What the editor sends; `editedAt` is the edit that it was begun from, so that nobody overwrites another's unseen. */
export const deckFormSchema = z.object({
  slides: deckSchema,
  polls: z.array(deckPollSchema).max(20).default([]),
  editedAt: z.iso.datetime().nullable(),
})
export type DeckForm = z.infer<typeof deckFormSchema>
