import { LRUCache } from 'lru-cache'
import type { RowsAsJson, RowsRequest } from './facts/read-rows.ts'
import type { Services } from './services/services.ts'

/** Bytes of rows that are kept ready for whoever may see the same: 64 MiB. */
const keptBytes = 64 * 1024 * 1024

/** Reads rows once for everyone who may see the same: `name` says everything that they are made from. */
export function createRowsReader({ readLarge }: Pick<Services, 'readLarge'>) {
  const kept = new LRUCache<string, RowsAsJson>({
    maxSize: keptBytes,
    sizeCalculation: ({ json, starts }) => json.byteLength + starts.byteLength,
  })
  const underWay = new Map<string, Promise<RowsAsJson>>()

  async function read(key: string, of: RowsRequest): Promise<RowsAsJson> {
    try {
      const rows = await readLarge<RowsAsJson>(of.project.asker, { kind: 'rows', of })
      kept.set(key, rows)
      return rows
    } finally {
      underWay.delete(key)
    }
  }

  return async function readRows(name: string, of: RowsRequest): Promise<RowsAsJson> {
    const key = JSON.stringify([name, of.kind, of.language])
    const known = kept.get(key) ?? underWay.get(key)
    if (known) return known
    const reading = read(key, of)
    underWay.set(key, reading)
    return reading
  }
}
export type RowsReader = ReturnType<typeof createRowsReader>
