import { createContext, useContext } from 'react'

/** The nonce that the content security policy asks of inline scripts; only the server knows it. */
export const NonceContext = createContext<string | undefined>(undefined)
export const useNonce = () => useContext(NonceContext)
