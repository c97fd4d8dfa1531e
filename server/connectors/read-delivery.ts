import { z } from 'zod'
import type { ConnectorSettings } from '../contract/connector-settings.ts'
import { DaylightError } from '../contract/errors.ts'
import { explainIssue, say } from '../contract/explain.ts'
import type { Visibility } from '../contract/ingest.ts'
import type { Language } from '../contract/languages.ts'
import { limits } from '../contract/limits.ts'
import { ignoredReading, type Connector, type Delivery, type NotMapped, type Reading } from './connector.ts'
import { parseToolBody } from './parse-tool-body.ts'
import { connectors } from './registry.ts'
import { findEntry } from './settings.ts'

/** A delivery and what it is read by: values alone, as they cross threads. */
export interface DeliveryToRead extends Delivery {
  tool: string
  settings: ConnectorSettings
  /** Of the project: where dates are meant, if neither the settings nor the tool say. */
  timeZone: string
  visibility: Visibility
  /** In which a reason is said; English, as it is kept, where left out. */
  language?: Language
}

/** What a delivery says, or why nobody can tell: it is kept until somebody mends what it is read by. */
export type DeliveryReading = ({ ok: true } & Reading) | { ok: false; message: string; path?: string }

/** Updates that one delivery may become. */
const mostUpdates = 5 * limits.updatesPerPush

/** Reads what a tool sent. Pure: the same of the same, and nothing is thrown for what it sent. */
export async function readDelivery(delivery: DeliveryToRead): Promise<DeliveryReading> {
  const connector = connectors.get(delivery.tool)!
  try {
    const reading = await readWith(connector, delivery)
    if (reading.updates.length > mostUpdates)
      return { ok: false, message: `more than ${mostUpdates} updates in one delivery` }
    return { ok: true, ...reading, notMapped: bounded(reading.notMapped) }
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, ...explained(error, delivery.language) }
    if (error instanceof DaylightError) return { ok: false, message: error.sayIn(delivery.language ?? 'en') }
    throw error
  }
}

async function readWith(connector: Connector, delivery: DeliveryToRead): Promise<Reading> {
  const { tool, headers, receivedAt, settings, visibility } = delivery
  if (connector.isOfInterest?.(headers) === false) return ignoredReading()
  const body = parseToolBody(delivery.body)
  // Some tools knock with an empty body to see whether somebody answers.
  if (body === null) return ignoredReading()
  const zone = settings.zone ?? connector.zone ?? delivery.timeZone
  const reading = await connector.read(body, { tool, headers, receivedAt, settings, zone, visibility })
  return settings.projects ? ofListedProjects(reading, settings.projects) : reading
}

/** What is of a project of the tool's that the settings list. */
function ofListedProjects(reading: Reading, projects: Record<string, string>): Reading {
  const isListed = (project: string | null) => project === null || findEntry(projects, project) !== undefined
  const others = reading.updates.filter(({ toolProject }) => !isListed(toolProject))
  return {
    ...reading,
    updates: reading.updates.filter(({ toolProject }) => isListed(toolProject)),
    ignored: reading.ignored + others.length,
    notMapped: [
      ...reading.notMapped,
      ...others.map(({ toolProject }): NotMapped => ({ field: 'project', value: toolProject! })),
    ],
  }
}

/** What is wrong. Each tool says it in English; in another language it is said what all of it comes to. */
function explained(error: z.ZodError, language: Language = 'en') {
  const { path, message: said } = explainIssue(error)
  const message = language === 'en' ? said : say(path ? 'tool_field' : 'tool_body', language)
  return { message: path ? `${path}: ${message}` : message, path }
}

/** Values as they can be kept: each so long, and so many of one delivery. */
const bounded = (notMapped: readonly NotMapped[]): NotMapped[] =>
  notMapped.slice(0, 50).map(({ field, value }) => ({
    field,
    value: value.replaceAll('\u0000', '').slice(0, limits.idLength).toWellFormed(),
  }))
