import { z } from 'zod'
import { plannedDate, label, text } from '../civil.ts'
import { languages } from '../languages.ts'
import { limits } from '../limits.ts'
import { surveyDesignSchema } from './questions.ts'

/** When Daylight asks by itself; `manual` never does. */
export const occasions = ['manual', 'open-day', 'phase', 'go-live', 'quarterly'] as const
export type Occasion = (typeof occasions)[number]

/** Whether text is an e-mail address as the schemas take it. */
export const isEmail = (text: string): boolean => z.regexes.email.test(text)

/** Somebody who is to be asked. */
export const recipientSchema = z.object({
  email: z.email().max(200).toLowerCase(),
  name: text(limits.idLength).optional(),
  role: label().optional(),
  site: label().optional(),
  language: z.enum(languages).optional(),
})
export type Recipient = z.infer<typeof recipientSchema>

/** How a template is sent, by hand or by itself. */
export const sendingRuleSchema = z.object({
  /** Daylight sends it by itself when its occasion comes. */
  automatic: z.boolean().default(false),
  /** `sponsors`: the project's customer's sponsors as they are on that day; else the list. */
  to: z.enum(['sponsors', 'list']).default('sponsors'),
  recipients: z.array(recipientSchema).max(2_000).default([]),
  anonymous: z.boolean().default(false),
  openForDays: z.number().int().min(1).max(90).default(10),
  /** Days after opening; none past the end. */
  remindOn: z.array(z.number().int().min(1).max(89)).max(5).default([3, 7]),
  /** Group chats (by id) that get the open link too. */
  bots: z.array(z.string()).max(10).default([]),
  /** A link for everyone who has it (QR on the wall, group chat); answers through it name nobody. */
  openLink: z.boolean().default(false),
})
export type SendingRule = z.infer<typeof sendingRuleSchema>

export const templateFormSchema = z.object({
  occasion: z.enum(occasions),
  rule: sendingRuleSchema,
  design: surveyDesignSchema,
})
export type TemplateForm = z.infer<typeof templateFormSchema>

export const sendFormSchema = z.object({ template: z.string().max(40), rule: sendingRuleSchema })
export type SendForm = z.infer<typeof sendFormSchema>

export const followUpFormSchema = z.object({
  /** The response it answers; without one it answers the survey as a whole. */
  response: z.string().max(64).optional(),
  title: text(limits.titleLength),
  owner: label().optional(),
  dueOn: plannedDate().optional(),
  /** What was done about it; with it, the sponsor is asked to close it. */
  answer: text(limits.textLength).optional(),
})
export type FollowUpForm = z.infer<typeof followUpFormSchema>

export const botVendors = ['wecom', 'dingtalk', 'feishu'] as const
export type BotVendor = (typeof botVendors)[number]
export const botFormSchema = z.object({
  vendor: z.enum(botVendors),
  name: label(),
  /** The address the vendor gave. */
  url: z.url({ protocol: /^https$/ }).max(limits.urlLength),
  /** The signing secret (DingTalk, Feishu). */
  secret: text(200).optional(),
})
export type BotForm = z.infer<typeof botFormSchema>
