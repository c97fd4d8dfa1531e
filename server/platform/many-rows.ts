/** What a column takes. A boolean is given as 1 or 0. */
export type ColumnType = 'integer' | 'bigint' | 'text' | 'boolean'

/** A table, and those of its columns for which rows give values, in this order. */
interface Rows {
  table: string
  columns: Readonly<Record<string, ColumnType>>
}

/** A statement that writes rows, as each database takes it. */
export interface RowsStatement {
  /** For one row: a parameter for each of its values. */
  one: string
  /** For many rows, on PostgreSQL: a parameter for each column, an array of its values. */
  many: string
  types: readonly ColumnType[]
}

/**
 * Inserts rows. `conflict` is what follows ON CONFLICT, without which a row that is there already is an error; `returning`
 * what is given back of each row.
 */
export function insertion({ conflict, returning, ...rows }: Rows & { conflict?: string; returning?: string }) {
  const names = Object.keys(rows.columns)
  const into = `INSERT INTO ${rows.table} (${names.join(', ')})`
  const then = (conflict ? ` ON CONFLICT ${conflict}` : '') + (returning ? ` RETURNING ${returning}` : '')
  return statementOf(rows, {
    one: `${into} VALUES (${names.map(() => '?').join(', ')})${then}`,
    many: `${into} SELECT * FROM ${given(rows)}${then}`,
  })
}

/** Changes rows: those that have the given values in the columns of `key`, whose values come last, get the others. */
export function change({ table, columns, key }: Rows & { key: Rows['columns'] }) {
  const all = { table, columns: { ...columns, ...key } }
  const equal = (names: Rows['columns'], value: (name: string) => string) =>
    Object.keys(names).map((name) => `${name} = ${value(name)}`)
  const param = () => '?'
  const one = `${equal(columns, param).join(', ')} WHERE ${equal(key, param).join(' AND ')}`
  const value = (name: string) => `given.${name}`
  const where = Object.keys(key).map((name) => `${table}.${name} = ${value(name)}`)
  const many = `${equal(columns, value).join(', ')} FROM ${given(all)} WHERE ${where.join(' AND ')}`
  return statementOf(all, { one: `UPDATE ${table} SET ${one}`, many: `UPDATE ${table} SET ${many}` })
}

const statementOf = ({ columns }: Rows, texts: Pick<RowsStatement, 'one' | 'many'>): RowsStatement => ({
  ...texts,
  types: Object.values(columns),
})

const given = ({ columns }: Rows) => {
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`)
  return `unnest(${arrays.join(', ')}) AS given (${Object.keys(columns).join(', ')})`
}
