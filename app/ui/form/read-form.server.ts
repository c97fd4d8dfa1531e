import { limits } from '#contract/limits'
import { toResponse } from '~/backend.server'

const invalid = () => Response.json({ code: 'invalid' }, { status: 400 })
const tooLarge = () => Response.json({ code: 'too_large' }, { status: 413 })

/** Finds out whether somebody may send something at all, and throws where they may not. */
type Admit = () => Promise<unknown>

/** Lets everybody send: nobody is signed in yet, or it changes the sender's own pages alone. */
export const anybody: Admit = async () => {}

/**
 * The bytes that somebody sent, `most` of them: 413 is thrown for more. `admit` comes first, as a stranger's body is not
 * even read.
 */
export async function readBody(request: Request, admit: Admit, most: number): Promise<Uint8Array<ArrayBuffer>> {
  await admit()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    const reader = request.body?.getReader()
    // To the end, also of what is too much: the server bounds it, and whoever is cut off never sees the answer.
    for (let read = await reader?.read(); read && !read.done; read = await reader!.read()) {
      size += read.value.byteLength
      if (size <= most) chunks.push(read.value)
    }
  } catch (error) {
    const refusal = toResponse(error)
    throw refusal instanceof Response ? refusal : invalid()
  }
  if (size > most) throw tooLarge()
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** The fields of a posted form, after `admit`; a body that is none is answered with 400, not with a failure of ours. */
export async function readForm(request: Request, admit: Admit, most: number = limits.formBytes): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  const isInParts = type.startsWith('multipart/form-data')
  const bytes = await readBody(request, admit, isInParts ? limits.partsBytes : most)
  const form = isInParts ? await readParts(bytes, type) : readFields(bytes, type)
  if (!form) throw invalid()
  return form
}

/** No form of ours is sent in parts; a mail provider that unsubscribes somebody may (RFC 8058). */
const readParts = (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> =>
  new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)

const [plus, space] = [0x2b, 0x20]

function readFields(bytes: Uint8Array, type: string): FormData | null {
  if (!type.startsWith('application/x-www-form-urlencoded')) return null
  // As bytes: URLSearchParams takes five times as long for text that is nothing but these.
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === plus) bytes[at] = space
  const text = new TextDecoder().decode(bytes)
  if (text.split('&', limits.formFields + 1).length > limits.formFields) return null
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value)
  return form
}
