import { describe, expect, test } from 'vitest'
import { judgeMailFailure } from '../../server/outbox/attempt-message.ts'
import { maxAttempts, waitAfter } from '../../server/outbox/settle-message.ts'

const failure = (code: string, command: string, response = '') =>
  Object.assign(new Error('failed'), { code, command, response, responseCode: Number(response.slice(0, 3)) })

describe('a mail that was not taken', () => {
  test.each([
    ['5.1.1 says that the mailbox does not exist', '550 5.1.1 <a@b> unknown'],
    ['5.1.2 says that the domain does not', '550 5.1.2 bad host'],
    ['5.1.10 says that the domain takes no mail', '556 5.1.10 null MX'],
    ['5.2.1 says that the mailbox is closed', '550 5.2.1 disabled'],
    ['550 alone says so too', '550 No such user here'],
    ['551 alone', '551 User not local'],
    ['553 alone', '553 mailbox name not allowed'],
  ])('bounced: %s', (_what, response) => {
    expect(judgeMailFailure(failure('EENVELOPE', 'RCPT TO', response))).toMatchObject({
      kind: 'refused',
      suppressed: 'bounced',
    })
  })

  test.each([
    ['RCPT TO', '450 4.2.0 greylisted'],
    ['RCPT TO', '452 4.2.2 mailbox full'],
    ['RCPT TO', '550 5.7.1 relaying denied'],
    ['RCPT TO', '554 5.7.1 blocked using a list'],
    ['RCPT TO', '550 Rejected because 203.0.113.7 is in a black list: blocked'],
    ['RCPT TO', '550 5.1.8 bad sender address'],
    ['DATA', '451 4.3.2 try again'],
  ])('passes, and holds up nothing else: %s %s', (command, response) => {
    expect(judgeMailFailure(failure('EENVELOPE', command, response))).toMatchObject({
      kind: 'later',
      holdsUp: 'message',
    })
  })

  test.each([
    ['ECONNECTION', 'CONN', ''],
    ['ETIMEDOUT', 'CONN', ''],
    ['EDNS', 'CONN', ''],
    ['ETLS', 'STARTTLS', ''],
    ['EABORT', '', ''],
    ['EAUTH', 'AUTH PLAIN', '535 5.7.8 bad credentials'],
    ['EENVELOPE', 'MAIL FROM', '550 5.1.1 sender rejected'],
    ['EENVELOPE', 'RCPT TO', '421 4.7.0 too many connections'],
  ])('concerns every mail for now: %s %s %s', (code, command, response) => {
    expect(judgeMailFailure(failure(code, command, response))).toMatchObject({ kind: 'later', holdsUp: 'mail' })
  })

  test('is refused for its text without blame on the address', () => {
    expect(judgeMailFailure(failure('EMESSAGE', 'DATA', '552 5.3.4 too big'))).toEqual({
      kind: 'refused',
      reason: '552 5.3.4 too big',
      suppressed: null,
    })
  })

  test('bounced where the address cannot even be written', () => {
    const error = Object.assign(new Error('Invalid recipient "a b"'), { code: 'EENVELOPE', command: 'API' })
    expect(judgeMailFailure(error)).toMatchObject({ kind: 'refused', suppressed: 'bounced' })
  })
})

describe('waiting', () => {
  test('doubles from a minute up to two hours, a quarter more or less, for three days in all', () => {
    const minute = 60_000
    expect([1, 2, 3, 8, 40].map((attempts) => waitAfter(attempts, () => 0.5) / minute)).toEqual([1, 2, 4, 120, 120])
    expect(waitAfter(1, () => 0)).toBe(45_000)
    expect(waitAfter(1, () => 1)).toBe(75_000)
    const all = Array.from({ length: maxAttempts - 1 }, (_, index) => waitAfter(index + 1, () => 0.5))
    const days = all.reduce((sum, wait) => sum + wait, 0) / (24 * 60 * minute)
    expect(days).toBeGreaterThan(2.9)
    expect(days).toBeLessThan(3.1)
  })
})
