import type { ConnectorSettings } from '#contract/connector-settings'
import { isTable, type SettingsField } from './settings-fields'

/** A field of the settings as somebody edits it: of a table one line for each entry. */
export function writeSetting(settings: ConnectorSettings, field: SettingsField): string {
  const value = settings[field]
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (isTable(field))
    return Object.entries(value as Record<string, string>)
      .map(([word, meaning]) => `${word} = ${meaning}`)
      .join('\n')
  return Object.entries(settings.questions ?? {})
    .map(([id, { scale, question, best }]) => {
      const asked = question ?? (best === 'low' ? '' : undefined)
      return `${id} = ${[scale, asked, best === 'low' ? 'low' : undefined].filter((part) => part !== undefined).join(', ')}`
    })
    .join('\n')
}
