import type { Connector } from './connector.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jira } from './jira.ts'

/** Every tool that can be connected, the likeliest first. */
const all: readonly Connector[] = [jira, gitlab, github]

/** Every tool by its name. */
export const connectors: ReadonlyMap<string, Connector> = new Map(all.map((connector) => [connector.tool, connector]))
export const toolNames = all.map(({ tool }) => tool)
