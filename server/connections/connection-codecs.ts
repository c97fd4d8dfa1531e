import { z } from 'zod'
import { connectorSettingsSchema } from '../contract/connector-settings.ts'
import { createCodec } from '../platform/codec.ts'

/** How what a tool sends becomes updates. */
export const connectorSettingsCodec = createCodec({ name: "connection's settings", schema: connectorSettingsSchema })

const secretsSchema = z.array(
  z.object({ secret: z.string(), /** Milliseconds since 1970. */ until: z.number().nullable() }),
)
/** The secrets that deliveries are signed with, the newest first; one that is being replaced holds until then. */
export type ConnectionSecrets = z.infer<typeof secretsSchema>
export const connectionSecretsCodec = createCodec({ name: "connection's secrets", schema: secretsSchema })

/** A delivery as it is kept: the body gzipped, in base64. */
export const originalCodec = createCodec({
  name: 'delivery',
  schema: z.object({ headers: z.record(z.string(), z.string()), body: z.string() }),
})

/** What the secrets of a connection are sealed for. */
export const placeOfSecrets = (connectionId: string) => `connection ${connectionId}`
/** What an original is sealed for. */
export const placeOfOriginal = (connectionId: string, deliveryId: string) => `delivery ${connectionId} ${deliveryId}`
