import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../..')

/** Every file below a folder of the repository, by its path from there. */
export const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map((name) => path.posix.join(folder, String(name)))
    .filter((file) => statSync(path.join(root, file)).isFile())
    .sort()

export const sourcesIn = (folder: string) => filesIn(folder).filter((file) => /\.tsx?$/.test(file))

export const parseSource = (file: string) =>
  ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)

/** What a file imports: a file of the repository by its path without extension, or a library by its name. */
export interface Import {
  from: string
  target: string
  isFile: boolean
  /** Only types: nothing of it is there when the program runs. */
  isTypeOnly: boolean
}

function resolveTarget(from: string, specifier: string): Pick<Import, 'target' | 'isFile'> {
  const bare = specifier.replace(/\?.*$/, '').replace(/\.(ts|tsx|js|css)$/, '')
  if (bare.startsWith('.')) return { target: path.posix.join(path.posix.dirname(from), bare), isFile: true }
  if (bare.startsWith('~/')) return { target: `app/${bare.slice(2)}`, isFile: true }
  if (bare.startsWith('#contract/'))
    return { target: `server/contract/${bare.slice('#contract/'.length)}`, isFile: true }
  if (bare.startsWith('#section/'))
    return { target: `server/facts/${bare.slice('#section/'.length)}/section`, isFile: true }
  return { target: specifier, isFile: false }
}

const isTypeOnlyClause = (clause: ts.ImportClause | undefined) => {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const { name, namedBindings } = clause
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

/** Every import of a file: static, dynamic, as a type, and what it exports from elsewhere. */
export function importsOf(file: string): Import[] {
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ from: file, isTypeOnly, ...resolveTarget(file, specifier.text) })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyClause(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(parseSource(file))
  return imports
}

const isExported = (node: ts.HasModifiers) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
const isFunction = (node: ts.Expression | undefined) =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

/** Functions that a file exports, and whether a JSDoc comment says what they give. */
export function exportedFunctionsOf(file: string): { name: string; hasComment: boolean }[] {
  return parseSource(file).statements.flatMap((node) => {
    const hasComment = ts.getJSDocCommentsAndTags(node).length > 0
    if (ts.isFunctionDeclaration(node) && isExported(node)) return [{ name: node.name?.text ?? 'default', hasComment }]
    if (!ts.isVariableStatement(node) || !isExported(node)) return []
    return node.declarationList.declarations
      .filter(({ initializer }) => isFunction(initializer))
      .map(({ name }) => ({ name: name.getText(), hasComment }))
  })
}

/** The names of what a file itself declares and exports; what it only passes on is declared elsewhere. */
export function exportedNamesOf(file: string): string[] {
  return parseSource(file).statements.flatMap((node) => {
    if (ts.isVariableStatement(node) && isExported(node))
      return node.declarationList.declarations.map(({ name }) => name.getText())
    const isDeclaration =
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    return isDeclaration && isExported(node) && node.name ? [node.name.text] : []
  })
}

/** Lines of a file. */
export const lengthOf = (file: string) => readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length
export const readText = (file: string) => readFileSync(path.join(root, file), 'utf8')
