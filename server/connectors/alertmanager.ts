import { z } from 'zod'
import { ignoredReading, joinReadings, type Connector, type Reading, type ReadingContext } from './connector.ts'
import { readItem } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { sha256 } from '../platform/sha256.ts'
import { readToolDate } from './tool-date.ts'

const labels = z.record(z.string(), z.string()).nullish()
const alertSchema = z.object({
  status: z.string().nullish(),
  labels,
  annotations: labels,
  startsAt: z.unknown().optional(),
  endsAt: z.unknown().optional(),
  generatorURL: z.string().nullish(),
  fingerprint: z.string().nullish(),
})
const bodySchema = z.object({ status: z.string().nullish(), alerts: z.array(alertSchema).max(5_000) })

function readAlerts(body: unknown, context: ReadingContext): Reading {
  const { status, alerts } = bodySchema.parse(body)
  if (alerts.length === 0) return ignoredReading()
  return joinReadings(alerts.map((alert) => readAlert({ ...alert, status: alert.status ?? status }, context)))
}

/** An alert is an issue: open since it fires, closed when it is resolved; known by its name and its fingerprint. */
function readAlert(alert: z.infer<typeof alertSchema>, context: ReadingContext): Reading {
  const { zone, receivedAt, settings } = context
  const { alertname, instance, severity: word, service, job } = alert.labels ?? {}
  const name = alertname ?? 'alert'
  // What Grafana's own button sends to try a contact point never ends: no customer is to see it.
  if (alertname === 'TestAlert' && instance === 'Grafana') return ignoredReading()
  const fingerprint =
    alert.fingerprint || sha256(JSON.stringify(Object.entries(alert.labels ?? {}).sort())).slice(0, 16)
  const isResolved = alert.status === 'resolved'
  // While it fires it has no end: tools write the year 1 there. One that ended and does not say when has ended by now.
  const times = isResolved ? [alert.endsAt, receivedAt] : [alert.startsAt, receivedAt]
  const at = times.map((time) => readToolDate(time, zone)).find(Boolean)!
  const { severity, notMapped } = findSeverity(word, settings)
  const item = {
    key: `${name}/${fingerprint}`,
    at,
    type: name,
    title: alert.annotations?.summary ?? alert.annotations?.title ?? name,
    isDone: isResolved,
    severity,
    module: service ?? job,
    url: alert.generatorURL,
  }
  return readItem(context, item, {}, notMapped)
}

/** Prometheus' Alertmanager. */
export const alertmanager: Connector = {
  tool: 'alertmanager',
  schemes: [{ kind: 'bearer' }, { kind: 'basic' }],
  secretFrom: 'us',
  deliveryHeaders: [],
  read: readAlerts,
}

/** Grafana's own alerting, whose webhooks are of the same shape. */
export const grafana: Connector = {
  tool: 'grafana',
  schemes: [
    {
      kind: 'hmac',
      header: 'x-grafana-alerting-signature',
      hash: 'sha256',
      encoding: 'hex',
      stamp: 'x-grafana-alerting-timestamp',
    },
    { kind: 'bearer' },
    { kind: 'basic' },
  ],
  secretFrom: 'us',
  deliveryHeaders: [],
  read: readAlerts,
}
