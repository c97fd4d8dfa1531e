import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
])
/** Letters of any script; marks, separators and digits say the same in every language. */
const hasLetters = (text: string) => /\p{L}/u.test(text)

function hardCoded(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const report = (node: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${file}:${line + 1}: ${node.getText().trim()}`)
  }
  /** The texts that an expression can come to, looking through conditions. */
  const literals = (node: ts.Expression): ts.Node[] => {
    if (ts.isStringLiteralLike(node)) return [node]
    if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)]
    if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)]
    if (ts.isParenthesizedExpression(node)) return literals(node.expression)
    if (ts.isBinaryExpression(node)) return literals(node.right)
    return []
  }
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && hasLetters(node.text)) report(node)
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      literals(node.expression)
        .filter((literal) => hasLetters((literal as ts.LiteralLikeNode).text))
        .forEach(report)
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      const value = node.initializer
      const texts = ts.isStringLiteral(value)
        ? [value]
        : ts.isJsxExpression(value) && value.expression
          ? literals(value.expression)
          : []
      texts.filter((text) => hasLetters((text as ts.LiteralLikeNode).text)).forEach(report)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const components = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => path.join('app', name))

test('says nothing to a reader that is not in the messages', () => {
  expect(components.length).toBeGreaterThan(20)
  expect(components.flatMap(hardCoded)).toEqual([])
})
