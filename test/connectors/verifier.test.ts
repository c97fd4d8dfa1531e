import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { connectors } from '../../server/connectors/registry.ts'
import { verifyDelivery, type Scheme } from '../../server/connectors/verifier.ts'

const secret = 'a secret of ours'
const body = Buffer.from('{"event":"bug::create","secret":"a secret of ours","activity":"42","index":"7"}')
const hmac = (hash: string, key: string | Buffer, encoding: 'hex' | 'base64', before = '') =>
  createHmac(hash, key).update(before).update(body).digest(encoding)
const standard = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1764550000' }
const key = Buffer.from('key of a standard webhook')
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

interface Case {
  name: string
  scheme: Scheme
  secret?: string
  headers?: Record<string, string>
  body?: Buffer
}
const cases: Case[] = [
  {
    name: 'GitHub, Jira: hex SHA-256 behind sha256=',
    scheme: { kind: 'hmac', header: 'x-hub-signature-256', hash: 'sha256', encoding: 'hex', prefix: 'sha256=' },
    headers: { 'x-hub-signature-256': `sha256=${hmac('sha256', secret, 'hex')}` },
  },
  {
    name: 'the same in capitals',
    scheme: { kind: 'hmac', header: 'x-hub-signature-256', hash: 'sha256', encoding: 'hex', prefix: 'sha256=' },
    headers: { 'x-hub-signature-256': `sha256=${hmac('sha256', secret, 'hex').toUpperCase()}` },
  },
  {
    name: 'Linear, Plane: hex SHA-256',
    scheme: { kind: 'hmac', header: 'linear-signature', hash: 'sha256', encoding: 'hex' },
    headers: { 'linear-signature': hmac('sha256', secret, 'hex') },
  },
  {
    name: 'CODING: hex SHA-1 behind sha1=',
    scheme: { kind: 'hmac', header: 'x-coding-signature', hash: 'sha1', encoding: 'hex', prefix: 'sha1=' },
    headers: { 'x-coding-signature': `sha1=${hmac('sha1', secret, 'hex')}` },
  },
  {
    name: 'base64 SHA-1',
    scheme: { kind: 'hmac', header: 'sm-signature', hash: 'sha1', encoding: 'base64' },
    headers: { 'sm-signature': hmac('sha1', secret, 'base64') },
  },
  {
    name: 'Grafana: with its time before the body',
    scheme: { kind: 'hmac', header: 'x-signature', hash: 'sha256', encoding: 'hex', stamp: 'x-time' },
    headers: { 'x-time': '1764550000', 'x-signature': hmac('sha256', secret, 'hex', '1764550000:') },
  },
  {
    name: 'GitLab, Formbricks: Standard Webhooks',
    scheme: { kind: 'standard-webhooks' },
    secret: `whsec_${key.toString('base64')}`,
    headers: { ...standard, 'webhook-signature': `v1,${hmac('sha256', key, 'base64', 'msg_1.1764550000.')}` },
  },
  {
    name: 'the same among signatures of other versions and keys',
    scheme: { kind: 'standard-webhooks' },
    secret: `whsec_${key.toString('base64')}`,
    headers: {
      ...standard,
      'webhook-signature': `v1a,AAAA v1,BBBB v1,${hmac('sha256', key, 'base64', 'msg_1.1764550000.')}`,
    },
  },
  {
    name: 'the same with a secret that somebody made up',
    scheme: { kind: 'standard-webhooks' },
    headers: { ...standard, 'webhook-signature': `v1,${hmac('sha256', secret, 'base64', 'msg_1.1764550000.')}` },
  },
  {
    name: 'GitLab of old, Yunxiao: the secret itself',
    scheme: { kind: 'token', header: 'x-gitlab-token' },
    headers: { 'x-gitlab-token': secret },
  },
  { name: 'a bearer', scheme: { kind: 'bearer' }, secret: 'dl_abc', headers: { authorization: 'Bearer dl_abc' } },
  { name: 'a user’s password', scheme: { kind: 'basic' }, headers: { authorization: basic(`any:${secret}`) } },
  {
    name: 'a user and password',
    scheme: { kind: 'basic' },
    secret: 'ci:pass:word',
    headers: { authorization: basic('ci:pass:word') },
  },
  { name: 'TAPD: a field of the body', scheme: { kind: 'field', field: 'secret' } },
  {
    name: 'TAPD: a field of a form',
    scheme: { kind: 'field', field: 'secret' },
    body: Buffer.from(`event=bug%3A%3Acreate&secret=${encodeURIComponent(secret)}`),
  },
  {
    name: 'Wenjuanxing: a hash of fields',
    scheme: { kind: 'hashed-fields', field: 'sign', of: ['activity', 'index'] },
    body: Buffer.from(
      JSON.stringify({ activity: '42', index: 7, sign: createHash('sha1').update(`427${secret}`).digest('hex') }),
    ),
  },
]

describe.each(cases)('$name', ({ scheme, headers = {}, secret: own = secret, body: sent = body }) => {
  const delivery = { headers, body: sent, receivedAt: 0 }

  test('holds with its secret, and with either of two while one replaces the other', () => {
    expect(verifyDelivery([scheme], delivery, [own])).toBe('signed')
    expect(verifyDelivery([scheme], delivery, ['the next one', own])).toBe('signed')
    expect(verifyDelivery([scheme], delivery, [own, 'the next one'])).toBe('signed')
  })

  test('does not hold with another secret, nor with none', () => {
    expect(verifyDelivery([scheme], delivery, ['the next one'])).toBe('refused')
    expect(verifyDelivery([scheme], delivery, [])).toBe('refused')
  })

  test('is not there: unsigned', () => {
    expect(verifyDelivery([scheme], { headers: {}, body: Buffer.from('{}'), receivedAt: 0 }, [own])).toBe('unsigned')
  })
})

const keyed = cases.filter(({ scheme }) => scheme.kind === 'hmac' || scheme.kind === 'standard-webhooks')
test.each(keyed)('$name: does not hold for another body', ({ scheme, headers = {}, secret: own = secret }) => {
  const other = Buffer.concat([body, Buffer.from(' ')])
  expect(verifyDelivery([scheme], { headers, body: other, receivedAt: 0 }, [own])).toBe('refused')
})

test('one scheme that holds is enough, whatever else the request carries', () => {
  const headers = { 'x-gitlab-token': secret, 'webhook-signature': 'v1,AAAA' }
  const { schemes } = connectors.get('gitlab')!
  expect(verifyDelivery(schemes, { headers, body, receivedAt: 0 }, [secret])).toBe('signed')
})

test('a request that carries an empty signature is refused', () => {
  const { schemes } = connectors.get('github')!
  expect(verifyDelivery(schemes, { headers: { 'x-hub-signature-256': '' }, body, receivedAt: 0 }, [secret])).toBe(
    'refused',
  )
})
