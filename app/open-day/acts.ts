import { createContext, useContext } from 'react'
import type { RefusedAct, Sent } from './send-act'

/** How something that is done on a page reaches the server, and how a refusal is said there. */
export interface Acts {
  send: (fields: Record<string, string>) => Promise<Sent<unknown>>
  /** `act`: what was refused. */
  say: (refused: RefusedAct, act: string | undefined) => string
}
export const ActsContext = createContext<Acts | null>(null)

export function useActs(): Acts {
  const acts = useContext(ActsContext)
  if (!acts) throw new Error('Nothing can be done here: the page is rendered outside of an ActsContext')
  return acts
}
