/** As a shell takes it, whatever is in it. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

interface FirstMilestone {
  origin: string
  project: string
  title: string
  plannedOn: string
  /** An instant: when it became true. */
  at: string
  prompt: string
}

/** A line for any shell that asks for the key and sends a project's first milestone. */
export function firstLine({ origin, project, title, plannedOn, at, prompt }: FirstMilestone): string {
  const data = { title, phase: 'go-live', plannedOn, gate: true }
  const update = { id: 'first-milestone', kind: 'milestone', key: 'go-live', at, data }
  return [
    `printf ${quoted(prompt)}; read -r KEY; curl --fail-with-body ${quoted(`${origin}/api/trpc/ingest.push`)}`,
    '-H "Authorization: Bearer $KEY" -H "Content-Type: application/json"',
    `-d ${quoted(JSON.stringify({ project, updates: [update] }))}`,
  ].join(' \\\n  ')
}
