import { z } from 'zod'
import { plannedDate, label, text, timeZone } from '../civil.ts'
import { languages } from '../languages.ts'
import { limits } from '../limits.ts'
import { inBoth } from '../surveys/questions.ts'

/** One point of the agenda. */
const agendaItemSchema = z.object({
  title: text(limits.idLength),
  minutes: z.number().int().min(1).max(480),
  presenter: label().optional(),
})

const attendeeSchema = z.object({
  email: z.email().max(200).toLowerCase(),
  name: label().optional(),
  language: z.enum(languages).optional(),
})

/** What an open day is planned as; every one of a series begins with the same. */
export const openDayPlanSchema = z.object({
  title: inBoth(limits.idLength),
  timeZone: timeZone(),
  /** A room, and a link to a video meeting; at least one of them is what people look for. */
  place: text(limits.titleLength).optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(limits.urlLength)
    .optional(),
  agenda: z.array(agendaItemSchema).max(20).default([]),
  presenters: z.array(label()).max(20).default([]),
  attendees: z.array(attendeeSchema).max(1_000).default([]),
  /** A moderator lets questions through before everyone sees them. */
  moderated: z.boolean().default(true),
  /** Whether questions may be asked without a name. */
  anonymous: z.boolean().default(true),
})
export type OpenDayPlan = z.infer<typeof openDayPlanSchema>

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A single open day. */
export const openDayFormSchema = z.object({
  on: plannedDate(),
  time,
  minutes: z.number().int().min(10).max(600).default(60),
  plan: openDayPlanSchema,
})
export type OpenDayForm = z.infer<typeof openDayFormSchema>

/** A rhythm: open days are planned three months ahead, on the next working day where one falls on a holiday. */
export const openDaySeriesFormSchema = openDayFormSchema.extend({
  everyWeeks: z.number().int().min(1).max(12).default(2),
  /** ISO country of the holidays to be skipped. */
  holidays: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
})
export type OpenDaySeriesForm = z.infer<typeof openDaySeriesFormSchema>

export const replies = ['accepted', 'tentative', 'declined'] as const
export type Reply = (typeof replies)[number]
