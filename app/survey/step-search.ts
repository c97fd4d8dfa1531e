/** The part of an address that names a question. */
export const stepSearch = (question: string) => `?${new URLSearchParams({ q: question })}`
