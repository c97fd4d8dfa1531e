import { expect, test } from 'vitest'
import { readEnvironment } from '../../server/platform/environment.ts'

const read = (env: Record<string, string>) => readEnvironment(env as NodeJS.ProcessEnv)
const smtp = { SMTP_URL: 'smtps://user:p%40ss@mail.example:465', MAIL_FROM: 'Daylight <daylight@vendor.example>' }

test('takes a mail server and a sender; without a server mails are kept', () => {
  expect(read(smtp).mail).toEqual({ url: smtp.SMTP_URL, from: smtp.MAIL_FROM })
  expect(read({ ...smtp, MAIL_FROM: 'daylight@vendor.example' }).mail?.from).toBe('daylight@vendor.example')
  expect(read({}).mail).toBeNull()
  expect(read({ SMTP_URL: '', MAIL_FROM: smtp.MAIL_FROM }).mail).toBeNull()
})

test.each([
  [{ SMTP_URL: smtp.SMTP_URL }, 'MAIL_FROM'],
  [{ ...smtp, SMTP_URL: 'https://mail.example' }, 'SMTP_URL'],
  [{ ...smtp, MAIL_FROM: 'Daylight' }, 'MAIL_FROM'],
  [{ ...smtp, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'MAIL_FROM'],
])('says which variable makes no sense: %o', (env, name) => expect(() => read(env)).toThrow(name))
