/** The answer with JSON that was made elsewhere. */
export const jsonOf = (json: Uint8Array<ArrayBuffer>): Response =>
  new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
