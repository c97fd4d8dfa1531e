import { describe, expect, test } from 'vitest'
import {
  connectionSecretsCodec,
  connectorSettingsCodec,
  originalCodec,
} from '../../server/connections/connection-codecs.ts'
import type { Codec } from '../../server/platform/codec.ts'

/** Texts as this release stores them: every later one reads them. */
const stored: Record<string, { codec: Codec<unknown>; text: string }> = {
  settings: {
    codec: connectorSettingsCodec,
    text: '{"$shape":1,"value":{"kinds":{"Story":"change","*":"issue"},"status":{"Parked":"closed"},"severity":{"Tier 1":"critical","wontfix":"none"},"projects":{"ERP":"erp"},"prefixes":{"7e5b":"ERP"},"zone":"Asia/Shanghai","survey":"Autumn","questions":{"q1":{"scale":"nps","question":"Recommend","best":"high"}},"expression":"$"}}',
  },
  'no settings': { codec: connectorSettingsCodec, text: '{"$shape":1,"value":{}}' },
  secrets: {
    codec: connectionSecretsCodec,
    text: '{"$shape":1,"value":[{"secret":"the new one","until":null},{"secret":"the old one","until":1796102061682}]}',
  },
  originals: {
    codec: originalCodec,
    text: '{"$shape":1,"value":{"headers":{"x-github-event":"issues"},"body":"H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA=="}}',
  },
}

describe.each(Object.entries(stored))('%s', (_, { codec, text }) => {
  test('that were stored are read with everything that they say, and stored as they were', () => {
    const value = codec.decode(text)
    expect({ value }).toMatchObject({ value: (JSON.parse(text) as { value: unknown }).value })
    expect(JSON.parse(codec.encode(value))).toEqual(JSON.parse(text))
  })
})
