import { alertmanager, grafana } from './alertmanager.ts'
import { azureDevops } from './azure-devops.ts'
import { coding } from './coding.ts'
import type { Connector } from './connector.ts'
import { formbricks } from './formbricks.ts'
import { generic } from './generic.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jira } from './jira.ts'
import { linear } from './linear.ts'
import { plane } from './plane.ts'
import { tapd } from './tapd.ts'
import { wenjuanxing } from './wenjuanxing.ts'
import { yunxiao } from './yunxiao.ts'
import { zentao } from './zentao.ts'

/** Every tool that can be connected, the likeliest first. */
const all: readonly Connector[] = [
  jira,
  gitlab,
  github,
  linear,
  plane,
  azureDevops,
  tapd,
  zentao,
  yunxiao,
  coding,
  formbricks,
  wenjuanxing,
  alertmanager,
  grafana,
  generic,
]

/** Every tool by its name. */
export const connectors: ReadonlyMap<string, Connector> = new Map(all.map((connector) => [connector.tool, connector]))
export const toolNames = all.map(({ tool }) => tool)
