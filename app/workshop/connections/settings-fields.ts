import type { Tool } from '#contract/tools'
import type { ConnectorSettings } from '#contract/connector-settings'

export type SettingsField = keyof ConnectorSettings
export const allSettings = [
  ...(['status', 'severity', 'kinds', 'projects', 'prefixes'] as const),
  ...(['survey', 'questions', 'expression', 'zone'] as const),
] as const satisfies readonly SettingsField[]

const ofTrackers: readonly SettingsField[] = ['status', 'severity', 'kinds', 'projects', 'zone']
const ofSurveys: readonly SettingsField[] = ['survey', 'questions', 'zone']
const ofAlerts: readonly SettingsField[] = ['severity', 'kinds', 'zone']
const own: Partial<Record<Tool, readonly SettingsField[]>> = {
  plane: [...ofTrackers, 'prefixes'],
  formbricks: ofSurveys,
  wenjuanxing: ofSurveys,
  alertmanager: ofAlerts,
  grafana: ofAlerts,
  generic: ['expression', 'projects', 'zone'],
}

/** What of the settings means something for a tool, the likeliest first, and whatever else is set. */
export function settingsFieldsOf(tool: Tool, settings: ConnectorSettings): readonly SettingsField[] {
  const usual = own[tool] ?? ofTrackers
  return [...usual, ...allSettings.filter((field) => settings[field] !== undefined && !usual.includes(field))]
}

/** Tables whose entries are written as lines. */
export const tables = ['kinds', 'status', 'severity', 'projects', 'prefixes'] as const
export type Table = (typeof tables)[number]
export const isTable = (field: SettingsField): field is Table => tables.some((one) => one === field)

/** The table that has the values of a sort. */
export const tableOf = {
  kind: 'kinds',
  project: 'projects',
  severity: 'severity',
  status: 'status',
} as const satisfies Record<string, Table>
