import { canonicalJson } from '../../ledger/canonical-json.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Boards } from '../day/read-boards.ts'

/**
 * The seal of an open day: the customer's board as canonical JSON (the fields of every object in order), its version,
 * and the SHA-256 of exactly that text. The delivery team's is kept beside it: the same figures, with internal words.
 */
export function sealOf({ customer, team }: Boards) {
  const sealedBoard = canonicalJson(customer)
  return {
    sealVersion: customer.version,
    sealHash: sha256(sealedBoard),
    sealedBoard,
    sealedTeam: canonicalJson(team),
  }
}
