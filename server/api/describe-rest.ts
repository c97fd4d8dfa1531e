import { z } from 'zod'
import { quarantineReasons, updateSchema } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { reportFormats } from '../reports/read-report.ts'
import { facts } from '../facts/registry.ts'
import { release } from '../platform/release.ts'

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return described
}
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const content = (schema: object, type = 'application/json') => ({ [type]: { schema } })
const problem = (description: string) => ({ description, content: content(ref('Problem'), 'application/problem+json') })

const project = { name: 'project', in: 'path', required: true, schema: { type: 'string' } }
const day = (name: string) => ({ name, in: 'query', schema: { type: 'string', format: 'date' } })

const refusals = {
  400: problem('Not what this takes; `field` says where'),
  401: problem('No valid key'),
  403: problem('The key does not cover it'),
  404: problem('Nothing is there for whoever asks'),
}

const text = { type: 'string' }
const number = { type: 'integer' }
const receipt = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: ['string', 'null'] },
    status: { enum: ['applied', 'duplicate', 'quarantined'] },
    seq: number,
    reason: { enum: quarantineReasons },
    path: text,
    message: text,
  },
}

function schemas() {
  const { properties, ...update } = schemaOf(updateSchema)
  const data = [...facts.keys()].map((kind) => ref(`data-${kind}`))
  return {
    ...Object.fromEntries([...facts].map(([kind, { schema }]) => [`data-${kind}`, schemaOf(schema)])),
    Update: { ...update, properties: { ...(properties as object), data: { anyOf: [...data, { type: 'null' }] } } },
    Push: {
      type: 'object',
      required: ['updates'],
      properties: {
        project: text,
        updates: { type: 'array', minItems: 1, maxItems: limits.updatesPerPush, items: ref('Update') },
      },
    },
    CloudEvent: {
      type: 'object',
      description: '`type` ends with the kind (`daylight.issue`), `subject` is the key, `time` is `at`.',
      required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
      properties: {
        specversion: { const: '1.0' },
        id: text,
        source: text,
        type: text,
        subject: text,
        time: text,
        data: {},
      },
    },
    Receipts: {
      type: 'object',
      required: ['version', 'receipts'],
      properties: { version: number, receipts: { type: 'array', items: receipt } },
    },
    Report: {
      type: 'object',
      properties: {
        version: { type: ['integer', 'null'] },
        formats: { type: 'array', items: { enum: reportFormats } },
        cases: number,
        applied: number,
        duplicate: number,
        quarantined: number,
        receipts: { type: 'array', description: 'Of what went to quarantine', items: receipt },
      },
    },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code'],
      properties: { type: text, title: text, status: number, detail: text, code: text, field: text },
    },
  }
}

/** The REST API as OpenAPI 3.1 has it. */
export const describeRest = () => ({
  openapi: '3.1.0',
  info: { title: 'Daylight', version: release },
  servers: [{ url: '/api/v1' }],
  security: [{ key: [] }],
  paths: {
    '/projects/{project}/updates': {
      post: {
        operationId: 'pushUpdates',
        summary: 'Sends updates; answers when they are durable',
        parameters: [
          project,
          { name: 'Idempotency-Key', in: 'header', schema: { ...text, maxLength: limits.idLength } },
        ],
        requestBody: {
          required: true,
          content: {
            ...content(ref('Push')),
            ...content(ref('CloudEvent'), 'application/cloudevents+json'),
            ...content({ type: 'array', items: ref('CloudEvent') }, 'application/cloudevents-batch+json'),
          },
        },
        responses: {
          200: { description: 'A receipt for each, in the order sent', content: content(ref('Receipts')) },
          ...refusals,
          409: problem('The Idempotency-Key came with another body'),
          413: problem('Too large'),
          429: problem('Too much is waiting; Retry-After says when to try again'),
          503: problem('The ledger is not being written; Retry-After says when to try again'),
        },
      },
    },
    '/projects/{project}/reports': {
      post: {
        operationId: 'pushReport',
        summary: 'Sends a test report, or a zip of reports, as the body; its form is recognised',
        parameters: [
          project,
          { name: 'cycle', in: 'query', required: true, schema: text },
          { name: 'module', in: 'query', schema: text },
          { name: 'format', in: 'query', schema: { enum: reportFormats } },
          { name: 'zone', in: 'query', schema: { ...text, default: 'UTC' } },
          { name: 'at', in: 'query', schema: { ...text, format: 'date-time' } },
        ],
        requestBody: { required: true, content: { '*/*': { schema: {} } } },
        responses: {
          200: { description: 'How many became what', content: content(ref('Report')) },
          ...refusals,
          413: problem('Too large'),
          503: problem('Too many reports are being read; Retry-After says when to try again'),
        },
      },
    },
    '/projects/{project}/board': {
      get: {
        operationId: 'getBoard',
        summary: 'The board, live or as it stood at the end of a day',
        parameters: [project, day('asOf')],
        responses: { 200: { description: 'The board', content: content({ type: 'object' }) }, ...refusals },
      },
    },
    '/projects/{project}/difference': {
      get: {
        operationId: 'getDifference',
        summary: 'What changed on the board between two days; null where nothing was known on the first',
        parameters: [project, day('from'), day('to')],
        responses: {
          200: { description: 'The difference', content: content({ type: ['object', 'null'] }) },
          ...refusals,
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An ingest key, dl_…' } },
    schemas: schemas(),
  },
})
