import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { makePrivateFolder } from './private-files.ts'
import { parseTrustedProxy, type TrustedProxy } from './trusted-proxy.ts'

const mailbox = /^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().max(253).optional(),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DAYLIGHT_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL takes a postgres:// address; leave it out for the embedded SQLite')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, 'SMTP_URL takes smtp://user:password@host:587 or smtps://…; without it mails are kept')
    .optional(),
  PORTAL_NAME: z.string().trim().min(1).max(60).optional(),
  MAIL_FROM: z.string().regex(mailbox, 'MAIL_FROM takes an address: Daylight <daylight@example.com>').optional(),
  TRUSTED_PROXY: z
    .string()
    .transform((text, context): TrustedProxy => {
      try {
        return parseTrustedProxy(text)
      } catch (error) {
        context.addIssue(`TRUSTED_PROXY: ${(error as Error).message}`)
        return z.NEVER
      }
    })
    .optional(),
})

/** The names of the variables that are read. */
export const variableNames = Object.keys(variables.shape)

/** Where everything is: the variables, completed. */
export interface Environment {
  port: number
  /** The address or name to listen on; null listens on every address. */
  host: string | null
  /** Public address, without a slash at the end. */
  origin: string
  /** What the portal is called in titles, at its head and where people sign in; null: what the vendor called itself at the first start, else Daylight. */
  portalName: string | null
  /** Folder of all embedded state, absolute. */
  dataFolder: string
  /** `postgres://…` or `file:…`. */
  databaseUrl: string
  /** The mail server; null keeps mails in the outbox to be read there. */
  mail: MailServer | null
  /** Whose `X-Forwarded-…` counts; null believes nobody's. */
  trustedProxy: TrustedProxy | null
}

export interface MailServer {
  /** `smtp[s]://user:password@host:port`. */
  url: string
  /** The sender, with a name or without. */
  from: string
}

/** Reads the environment; throws an error that names the variable when one does not make sense. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(filled)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { PORT, HOST, ORIGIN, DAYLIGHT_DATA, DATABASE_URL, PORTAL_NAME, SMTP_URL, MAIL_FROM, TRUSTED_PROXY } =
    parsed.data
  if (SMTP_URL && !MAIL_FROM) throw new Error('SMTP_URL needs MAIL_FROM beside it: the address that mails come from')
  const dataFolder = path.resolve(DAYLIGHT_DATA)
  return {
    port: PORT,
    host: HOST ?? null,
    origin: new URL(ORIGIN ?? `http://localhost:${PORT}`).origin,
    portalName: PORTAL_NAME ?? null,
    dataFolder,
    databaseUrl: DATABASE_URL ?? `file:${path.join(dataFolder, 'daylight.db')}`,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    trustedProxy: TRUSTED_PROXY ?? null,
  }
}

/** The secret that signs sessions: made at first start, readable by the owner only. */
export function readSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'session-secret')
  makePrivateFolder(dataFolder)
  try {
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process made it in this very moment: then that one is the secret.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
