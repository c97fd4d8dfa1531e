import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { firstLine } from '~/boards/overview/first-line'
import { milestoneSchema } from '../../server/facts/milestone/fact.ts'
import { pushSchema } from '../../server/contract/ingest.ts'

const given = {
  origin: 'https://portal.example',
  title: 'Go-live, it’s “here”',
  plannedOn: '2026-12-14',
  at: '2026-12-01T08:00:00.000Z',
  prompt: '接入密钥：',
}

/** What the line does in a shell in which somebody pastes it and types a key, `curl` telling what it was given. */
function paste(line: string) {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${line}`
  const told = execFileSync('sh', ['-c', script], { input: 'dl_typed\n', encoding: 'utf8' })
  expect(told.startsWith(given.prompt)).toBe(true)
  return told.slice(given.prompt.length).split('\0')
}

test.each(['erp', "o'hare $(id) `x` \\n"])('the line can be pasted as it stands for the project %s', (project) => {
  const sent = paste(firstLine({ ...given, project }))
  expect(sent).toContain('https://portal.example/api/trpc/ingest.push')
  expect(sent).toContain('Authorization: Bearer dl_typed')
  const push = pushSchema.parse(JSON.parse(sent[sent.indexOf('-d') + 1]!))
  expect(push.project).toBe(project)
  const { data } = push.updates[0] as { data: unknown }
  expect(milestoneSchema.parse(data)).toMatchObject({ title: given.title, plannedOn: given.plannedOn, gate: true })
})
