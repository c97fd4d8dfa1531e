import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Messages } from '~/words/translate'
import { messages as english } from '~/messages/en'
import { readText, sourcesIn } from '../factories/read-imports.ts'

const isOfWords = (file: string) => file.startsWith('app/messages/') || /^app\/facts\/.*words/.test(file)
const names = (messages: Messages, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key.replace(/_(one|other)$/, '')}`] : names(value, `${prefix}${key}.`),
  )
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a file may say: whole names, and names of which a part is only known later: `plan.legend.${look}`. */
function saidIn(file: string): { whole: string[]; patterns: RegExp[] } {
  const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const said = { whole: [] as string[], patterns: [] as RegExp[] }
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) said.whole.push(node.text)
    if (ts.isTemplateExpression(node) && /^\w+\./.test(node.head.text)) {
      const parts = node.templateSpans.map(({ literal }) => `.+${escape(literal.text)}`)
      said.patterns.push(new RegExp(`^${escape(node.head.text)}${parts.join('')}$`))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return said
}

test('every message is said somewhere', () => {
  const said = sourcesIn('app')
    .filter((file) => !isOfWords(file))
    .map(saidIn)
  const whole = new Set(said.flatMap((one) => one.whole))
  const patterns = said.flatMap((one) => one.patterns)
  const unused = [...new Set(names(english))].filter(
    (name) => !whole.has(name) && !patterns.some((pattern) => pattern.test(name)),
  )
  expect(unused).toEqual([])
  expect(whole.size).toBeGreaterThan(500)
})
