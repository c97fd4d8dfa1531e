/** Every tool that can be connected, the likeliest first; `generic` is anything that sends JSON. */
export const tools = [
  ...(['jira', 'gitlab', 'github', 'linear', 'plane', 'azure-devops', 'tapd', 'zentao'] as const),
  ...(['yunxiao', 'coding', 'formbricks', 'wenjuanxing', 'alertmanager', 'grafana', 'generic'] as const),
] as const
export type Tool = (typeof tools)[number]
