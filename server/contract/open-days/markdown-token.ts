/** Of a token of markdown-it, what is needed to know how much room it takes. */
export interface MarkdownToken {
  type: string
  nesting: number
  content: string
  info: string
  hidden: boolean
  children: MarkdownToken[] | null
  attrs: [string, string | number][] | null
}

/** What tokens say, without how. */
export const textOf = (tokens: readonly MarkdownToken[]): string =>
  tokens
    .map(({ type, content, children }) => (children ? textOf(children) : /break$/.test(type) ? '\n' : content))
    .join('')

/** A token with other fields; it stays of its own kind. */
export const withFields = <Token extends MarkdownToken>(token: Token, fields: Partial<MarkdownToken>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, fields)

/** The tokens from one that opens to the one that closes it, and where the next begins. */
function partAt<Token extends MarkdownToken>(tokens: readonly Token[], start: number): [part: Token[], next: number] {
  let depth = 0
  let at = start
  do depth += tokens[at++]!.nesting
  while (depth > 0 && at < tokens.length)
  return [tokens.slice(start, at), at]
}

/** Tokens as what stands below each other: each part from what opens it to what closes it. */
export function partsOf<Token extends MarkdownToken>(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  for (let at = 0; at < tokens.length;) {
    const [part, next] = partAt(tokens, at)
    parts.push(part)
    at = next
  }
  return parts
}

/** The texts of each row's cells. */
export function rowsOf(tokens: readonly MarkdownToken[]): string[][] {
  const rows: string[][] = []
  for (const { type, children } of tokens) {
    if (type === 'tr_open') rows.push([])
    else if (type === 'inline') rows.at(-1)?.push(textOf(children ?? []))
  }
  return rows
}

const goingOn = 'goes-on'
/** What began on the page before: no bullet or number stands before it, but "…". */
export const markGoingOn = <Token extends MarkdownToken>(token: Token): Token =>
  withFields(token, { attrs: [...(token.attrs ?? []).filter(([name]) => name !== 'class'), ['class', goingOn]] })
/** Whether a token was marked as what began on the page before. */
export const isGoingOn = ({ attrs }: Pick<MarkdownToken, 'attrs'>): boolean =>
  attrs?.some(([name, value]) => name === 'class' && value === goingOn) ?? false
