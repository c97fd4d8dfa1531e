import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What each proxy does to a request by default, or as its own guide says. `from` is the address of who asks.
 * - nginx, `proxy_pass` alone: the host becomes the server's own, nothing is added.
 * - nginx with the usual four lines: what is already in X-Forwarded-For stays, left of who asks.
 * - Caddy, `reverse_proxy` alone: the host stays; what the client says of X-Forwarded-… is thrown away.
 */
const kinds = {
  'nginx alone': (headers: IncomingHttpHeaders, _from: string, target: string) => ({ ...headers, host: target }),
  nginx: (headers: IncomingHttpHeaders, from: string, target: string) => ({
    ...headers,
    host: target,
    'x-forwarded-for': [headers['x-forwarded-for'], from].filter(Boolean).join(', '),
    'x-forwarded-proto': 'https',
    'x-forwarded-host': headers.host,
  }),
  caddy: (headers: IncomingHttpHeaders, from: string, _target: string) => ({
    ...headers,
    'x-forwarded-for': from,
    'x-forwarded-proto': 'https',
    'x-forwarded-host': headers.host,
  }),
}
export type ProxyKind = keyof typeof kinds

export interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}
export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** A proxy in front of a server, as browsers at `https://portal.example` see it. */
export async function startProxy(kind: ProxyKind, target: string) {
  const { host, hostname, port } = new URL(target)
  const proxy = createServer((incoming, outgoing) => {
    // Who asks has no address of their own here, where everything comes from the same machine.
    const { 'x-test-from': from, ...headers } = incoming.headers
    const changed = kinds[kind](headers, String(from ?? '203.0.113.1'), host)
    const onward = ask({ hostname, port, path: incoming.url, method: incoming.method, headers: changed }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
    outgoing.on('close', () => onward.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const at = (proxy.address() as AddressInfo).port

  return {
    /** Sends a request as a browser at the portal's address would, from an address. */
    send: (from: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}) =>
      new Promise<Answered>((resolve, reject) => {
        const sent = ask(
          {
            port: at,
            path,
            method,
            headers: {
              host: 'portal.example',
              'x-test-from': from,
              ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
              ...headers,
            },
          },
          (answer) => {
            let text = ''
            answer.setEncoding('utf8')
            answer.on('data', (chunk) => (text += chunk))
            answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }))
            answer.on('error', reject)
          },
        )
        sent.on('error', reject)
        sent.end(body)
      }),
    async stop() {
      const closed = new Promise((resolve) => proxy.close(resolve))
      proxy.closeAllConnections()
      await closed
    },
  }
}
export type Proxy = Awaited<ReturnType<typeof startProxy>>
