import type { ColumnType } from './many-rows.ts'
import type { SqlValue } from './sql.ts'

/** The types of PostgreSQL's catalogue, which never change. */
const oids: Record<ColumnType, number> = { boolean: 16, bigint: 20, integer: 23, text: 25 }
/** Dimensions, whether there are nulls, the type, how many, and the number of the first one. */
const headBytes = 20
const lengthBytes = 4

/** Written to, and copied from, again and again. */
let scratch = Buffer.allocUnsafe(1 << 20)

/**
 * One column of rows as an array in PostgreSQL's binary format, which it takes in a third of the time that the same needs
 * as text or JSON, and in which nothing has to be escaped.
 */
export function columnArray(type: ColumnType, rows: readonly SqlValue[][], column: number): Buffer {
  let at = headBytes
  let hasNull = 0
  for (const row of rows) {
    const value = row[column]!
    // No character takes more than three bytes for each of its UTF-16 units.
    at = reserve(at, lengthBytes + (typeof value === 'string' ? 3 * value.length : 8))
    if (value === null) {
      hasNull = 1
      at = scratch.writeInt32BE(-1, at)
    } else at = writeValue[type](value, at)
  }
  scratch.writeInt32BE(1, 0)
  scratch.writeInt32BE(hasNull, 4)
  scratch.writeInt32BE(oids[type], 8)
  scratch.writeInt32BE(rows.length, 12)
  scratch.writeInt32BE(1, 16)
  return Buffer.from(scratch.subarray(0, at))
}

/** Writes a value with its length before it; gives where the next one goes. */
const writeValue: Record<ColumnType, (value: string | number, at: number) => number> = {
  text(value, at) {
    const bytes = scratch.write(String(value), at + lengthBytes)
    return scratch.writeInt32BE(bytes, at) + bytes
  },
  integer: (value, at) => scratch.writeInt32BE(Number(value), scratch.writeInt32BE(4, at)),
  bigint: (value, at) => scratch.writeBigInt64BE(BigInt(value), scratch.writeInt32BE(8, at)),
  boolean: (value, at) => scratch.writeInt8(value ? 1 : 0, scratch.writeInt32BE(1, at)),
}

/** Makes room for so many bytes. */
function reserve(at: number, bytes: number): number {
  if (at + bytes > scratch.length) {
    const larger = Buffer.allocUnsafe(2 * (at + bytes))
    scratch.copy(larger, 0, 0, at)
    scratch = larger
  }
  return at
}
