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

interface Asked {
  agent: Agent
  body?: Buffer
  headers?: Record<string, string>
}

/** One request, whole answer. Fails only where no answer comes. */
export function sendRequest(url: string, asked: Asked): Promise<Answer> {
  const { agent, body, headers = {} } = asked
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
    // A connection that was kept may be closed by the server just as it is taken again.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(sendRequest(url, asked))
      else reject(error)
    })
    sent.end(body)
  })
}
