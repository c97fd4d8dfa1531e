import compatibility, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' }
import css from '@eslint/css'
import browserslist from 'browserslist'
import { ESLint } from 'eslint'
import { readdirSync, readFileSync } from 'node:fs'
import postcss from 'postcss'
import ts from 'typescript'
import { expect, test } from 'vitest'

// What is sent to browsers as old as package.json says, as it was built: what they do not know is written out for them,
// added where it is missing, or something that they do without.
const folder = 'build/pages/client/assets/'
const sent = (ending: string) => readdirSync(folder).filter((file) => file.endsWith(ending))

/** The oldest version of each browser, by its name in the compatibility data. */
const floor = new Map<string, number>()
for (const one of browserslist()) {
  const [name, version] = one.split(' ') as [string, string]
  const known = name === 'ios_saf' ? 'safari_ios' : name
  floor.set(known, Math.min(floor.get(known) ?? Infinity, parseFloat(version)))
}

const isKnownToAll = ({ support }: CompatStatement) =>
  [...floor].every(([browser, oldest]) =>
    [support[browser as keyof typeof support] ?? []]
      .flat()
      .some(
        ({ version_added, version_removed, flags, prefix, alternative_name }) =>
          typeof version_added === 'string' &&
          parseFloat(version_added.replace('≤', '')) <= oldest &&
          !(version_removed || flags || prefix || alternative_name),
      ),
  )

/** Where what a page calls comes from; the names of other interfaces are too often words of our own. */
const everyday =
  /^(Array|String|Object|Promise|Map|Set|Iterator|Intl|RegExp|URL|URLSearchParams|AbortSignal|Response|Request|ReadableStream|Blob|Element|HTML\w*Element|Document|DocumentFragment|Node|Window|Navigator|Crypto|CSS|CSSStyleSheet|Range|Selection|Storage|Event|EventTarget)$/

const partsOf = (whole: Identifier | undefined) => Object.entries(whole ?? {}) as [string, Identifier][]

/** What came after the floor: `toSorted` of anything, `URL.canParse` of the one. */
function newSinceFloor() {
  const methods = new Set<string>()
  const statics = new Set<string>()
  const older = new Set<string>()
  for (const [name, members] of [...partsOf(compatibility.api), ...partsOf(compatibility.javascript.builtins)]) {
    if (!everyday.test(name)) continue
    for (const [member, { __compat }] of partsOf(members)) {
      if (!__compat || !/^[a-z]\w+$/i.test(member)) continue
      const plain = member.replace(/_static$/, '')
      if (isKnownToAll(__compat)) older.add(plain)
      else if (plain === member) methods.add(plain)
      else statics.add(`${name}.${plain}`)
    }
  }
  return { methods: new Set([...methods].filter((name) => !older.has(name))), statics }
}

/** By add-what-is-missing.ts, or asked for before it is used, by us or by a library; or a word of our own. */
const provided = [
  'toSorted',
  'toReversed',
  'requestSubmit',
  'URL.canParse',
  'AbortSignal.timeout',
  'hidePopover',
  'startViewTransition',
  'attachInternals',
  'replaceSync',
  'isWellFormed',
  'requestFullscreen',
  'exitFullscreen',
  'take',
  'difference',
  'restore',
  'when',
]

test('no script calls what the oldest browsers lack, but for what is added there', () => {
  const { methods, statics } = newSinceFloor()
  expect([...methods]).toEqual(expect.arrayContaining(['toSorted', 'withResolvers', 'checkVisibility', 'isWellFormed']))
  const found = new Set<string>()
  for (const file of sent('.js').filter((name) => !name.startsWith('older-browsers'))) {
    const text = readFileSync(folder + file, 'utf8')
    // Remix tries it, and does without where it is not known.
    const asksFirst = text.includes('new FormData(document.createElement("form"),0)')
    const visit = (node: ts.Node) => {
      // The button beside the form came with Chrome 112 and Safari 16.4: before, it is left out without a word.
      const made = ts.isNewExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : null
      if (made === 'FormData' && (node as ts.NewExpression).arguments?.[1] && !asksFirst) found.add(`${file}: ${made}`)
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const { expression: of, name } = node.expression
        const whole = ts.isIdentifier(of) ? `${of.text}.${name.text}` : name.text
        const called = statics.has(whole) ? whole : methods.has(name.text) ? name.text : null
        if (called && !provided.includes(called)) found.add(`${file}: ${called}`)
      }
      // Safari reads what looks behind since 16.4, and sets of characters (v) since 17: the whole script would not run.
      if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]|\/[a-z]*v[a-z]*$/.test(node.text))
        found.add(`${file}: ${node.text}`)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS))
  }
  expect([...found]).toEqual([])
})

/** What every browser of the floor knows, although some other one, or some part of it, came after 2021. */
const known = {
  allowFunctions: ['fit-content'],
  allowAtRules: ['layer', 'page'],
  allowProperties: [
    'accent-color',
    'appearance',
    'color-scheme',
    'hyphens',
    'outline',
    'print-color-adjust',
    'resize',
    'user-select',
  ],
  allowPropertyValues: { 'break-after': ['avoid'], 'overflow-wrap': ['anywhere'] },
  allowSelectors: ['backdrop', 'focus-visible', 'marker', 'selection'],
}
/** What they do without: a line breaks elsewhere, a field does not grow, a card is drawn as on a phone. */
const doneWithout = {
  allowAtRules: ['container', 'property'],
  allowFunctions: ['color-mix'],
  allowMediaConditions: ['forced-colors', 'scripting'],
  allowProperties: [
    'container-type',
    'content-visibility',
    'field-sizing',
    'font-variant-emoji',
    'forced-color-adjust',
    'position-try-fallbacks',
    'position-try-order',
    'scrollbar-width',
    'text-autospace',
    'text-spacing-trim',
    'text-wrap',
  ],
  allowPropertyValues: { 'overflow-x': ['clip'], 'position-area': ['span-inline-end'] },
  allowSelectors: ['details-content', 'has'],
  allowUnits: ['lh', 'svh'],
}
/** What has a rule of its own for those who do not know it. */
const writtenTwice = {
  allowProperties: ['rotate', 'translate', 'zoom'],
  allowPropertyValues: { 'grid-template-columns': ['subgrid'], 'grid-template-rows': ['subgrid'] },
  allowSelectors: ['popover-open'],
}
const allowed = [known, doneWithout, writtenTwice].reduce<Record<string, unknown>>((all, part) => {
  for (const [option, names] of Object.entries(part))
    all[option] = Array.isArray(names)
      ? [...((all[option] as string[]) ?? []), ...names]
      : { ...(all[option] as object), ...names }
  return all
}, {})

test('no stylesheet needs what came after 2021, but for what is known, done without or written twice', async () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: {
      files: ['**/*.css'],
      plugins: { css },
      language: 'css/css',
      languageOptions: { tolerant: true },
      rules: { 'css/use-baseline': ['error', { available: 2021, ...allowed }] },
    },
  })
  const results = await eslint.lintFiles(sent('.css').map((file) => folder + file))
  expect(new Set(results.flatMap(({ messages }) => messages.map(({ message }) => message)))).toEqual(new Set())
})

/** Whether it stands where the browser said that it mixes colours. */
const isAskedFor = (node: postcss.Node | undefined): boolean =>
  node !== undefined &&
  ((node instanceof postcss.AtRule && node.name === 'supports' && node.params.includes('color-mix(')) ||
    isAskedFor(node.parent))

test.each(sent('.css'))('%s mixes colours only where they can be mixed', (file) => {
  const sheet = postcss.parse(readFileSync(folder + file, 'utf8'))
  sheet.walkDecls((declaration) => {
    if (declaration.value.includes('color-mix(')) expect(isAskedFor(declaration), declaration.toString()).toBe(true)
  })
})

test.each(sent('.plain.css'))('%s, for browsers below the floor, has no layers', (file) => {
  expect(readFileSync(folder + file, 'utf8')).not.toContain('@layer')
})

test('each stylesheet that a page names has its edition without layers', () => {
  const plain = sent('.plain.css')
  const named = sent('.js').flatMap(
    (file) => readFileSync(folder + file, 'utf8').match(/(?<=\/assets\/)[\w-]+\.css/g) ?? [],
  )
  expect(named.length).toBeGreaterThan(3)
  for (const name of named) expect(plain).toContain(name.replace(/css$/, 'plain.css'))
})
