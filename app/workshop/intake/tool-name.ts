import { tools, type Tool } from '#contract/tools'
import type { Words } from '~/words/say'

const isTool = (tool: string): tool is Tool => tools.some((one) => one === tool)

/** What people call a tool. */
export const toolName = ({ t }: Pick<Words, 't'>, tool: string): string =>
  isTool(tool) ? t(`sources.tools.${tool}`) : tool
