import { z } from 'zod'
import { openDayPlanSchema } from '../../contract/open-days/plan.ts'
import { pollDesignSchema, slideSchema } from '../../contract/open-days/slides.ts'
import { createCodec } from '../../platform/codec.ts'

/** What an open day, or a series of them, is planned as. Its time zone was known when it was planned: to ask again takes long. */
export const planCodec = createCodec({
  name: 'plan of an open day',
  schema: openDayPlanSchema.extend({ timeZone: z.string() }),
})

/** The slides of a deck. */
export const slidesCodec = createCodec({ name: 'deck', schema: z.array(slideSchema) })

/** What a poll asks. */
export const pollCodec = createCodec({ name: 'poll', schema: pollDesignSchema })

const settingSchema = z.object({
  /** Milliseconds since 1970. */
  startsAt: z.number(),
  minutes: z.number(),
  timeZone: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
})
/** When and where an open day is: what those who are invited hear of when it changes. */
export type Setting = z.infer<typeof settingSchema>

/** When and where an open day was, by the sequence of its calendar event. */
export const settingsCodec = createCodec({ name: 'list of settings', schema: z.array(settingSchema) })

/** How often each reaction was sent to a room. */
export const reactionsCodec = createCodec({ name: 'count of reactions', schema: z.record(z.string(), z.number()) })
