import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { facts } from '../server/facts/registry.ts'
import { variableNames } from '../server/platform/environment.ts'
import { packageRoot } from '../server/platform/package-root.ts'
import { filesIn, readText } from './factories/read-imports.ts'

const readmes = ['README.md', 'README.zh-CN.md']
const decisions = filesIn('docs/decisions').filter((file) => !file.endsWith('README.md'))
const documents = [...readdirSync(packageRoot).filter((file) => file.endsWith('.md')), ...filesIn('docs')].filter(
  (file) => file.endsWith('.md'),
)
const bytes = (text: string) => new TextEncoder().encode(text).length
/** The first cells of a table's rows that name something in `code`. */
const namedIn = (text: string) => [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1]!)

describe('the README', () => {
  test.each(readmes)('%s is read in a few minutes', (file) => {
    expect(bytes(readText(file))).toBeLessThanOrEqual(8 * 1024)
  })

  test('gives the same commands in both languages', () => {
    const commands = (file: string) => [...readText(file).matchAll(/^ {4}(?:npm|npx|curl) .*$/gm)].map(([line]) => line)
    expect(commands(readmes[1]!)).toEqual(commands(readmes[0]!))
    expect(commands(readmes[0]!).length).toBeGreaterThan(5)
  })

  test('shows a picture that is quickly there', () => {
    expect(statSync(path.join(packageRoot, 'docs/picture.png')).size).toBeLessThan(300_000)
  })
})

describe('documents', () => {
  test.each(documents)('%s links to what is there', (file) => {
    const linked = [...readText(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!)
    const own = linked.filter((link) => !/^https?:/.test(link)).map((link) => link.split('#'))
    const missing = own.filter(([target, heading]) => {
      const to = target ? path.join(path.dirname(file), target) : file
      if (!existsSync(path.join(packageRoot, to))) return true
      return heading !== undefined && !headingsOf(readText(to)).includes(heading)
    })
    expect(missing).toEqual([])
  })

  test('name every kind of fact with every field of it, beside its schema', () => {
    const missing = [...facts.values()].flatMap(({ name, schema }) => {
      const [title = '', data = ''] = readText(`server/facts/${name}/README.md`).split('\n\n')
      const fields = Object.keys((schema as unknown as { shape: object }).shape)
      expect(title).toMatch(`# \`${name}\`: `)
      return fields.filter((field) => !new RegExp(`[ ]${field}\\b`).test(data)).map((field) => `${name}: ${field}`)
    })
    expect(missing).toEqual([])
  })

  test('name every variable that the server reads, and none that it does not', () => {
    const example = [...readText('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]!)
    expect(example.sort()).toEqual([...variableNames].sort())
    const table = readText('docs/operate.md').split('## Command line')[0]!
    expect(namedIn(table).sort()).toEqual([...variableNames].sort())
  })
})

describe('a decision', () => {
  test.each(decisions)('%s has its number, its date and its status', (file) => {
    const number = path.basename(file).slice(0, 3)
    const [title, , status] = readText(file).split('\n')
    expect(title).toMatch(new RegExp(`^# ${number} \\S`))
    expect(status).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. Status: (proposed|accepted|superseded by \[\d{3}\])/)
  })

  test('has a number of its own', () => {
    const numbers = decisions.map((file) => path.basename(file).slice(0, 3))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

/** The anchors of a document's headings, as they are made where it is read. */
const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
