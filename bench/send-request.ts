import { Agent, request } from 'node:http'

export interface Answer {
  status: number
  body: Buffer
  /** Milliseconds from the first byte sent to the last byte received. */
  ms: number
  cookies: string[]
}

/** As many kept connections as clients; node:http, because fetch itself would be a good part of what is measured. */
export const connections = (count: number) => new Agent({ keepAlive: true, maxSockets: count })

/** One request, whole answer. Fails only where no answer comes. */
export function sendRequest(
  url: string,
  { agent, body, headers = {} }: { agent: Agent; body?: Buffer; headers?: Record<string, string> },
): Promise<Answer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {}
    const sent = request(
      url,
      { agent, method: body ? 'POST' : 'GET', headers: { ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const { statusCode = 0, headers } = answer
          const ms = performance.now() - start
          resolve({ status: statusCode, body: Buffer.concat(chunks), ms, cookies: headers['set-cookie'] ?? [] })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
