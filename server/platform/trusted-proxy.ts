import ipaddr from 'ipaddr.js'
import type { IncomingMessage } from 'node:http'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Whose word about a request counts: that many proxies in front of us, or those in these networks. */
export type TrustedProxy = { hops: number } | { networks: [Address, number][] }

/** Where a request comes from, as far as that is known. */
export interface Client {
  /** What it is counted as: an IPv4 address, or the network of 64 bits that whoever has one IPv6 address has whole. */
  address: string
  /** The host and the scheme that the reader's browser asked for; null where no proxy said so whose word counts. */
  host: string | null
  scheme: string | null
}

const mostHops = 16

/** Reads `TRUSTED_PROXY`: a number of proxies, or addresses and networks with commas between; throws what is wrong. */
export function parseTrustedProxy(text: string): TrustedProxy {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length === 1 && /^\d+$/.test(text.trim())) {
    const hops = Number(text)
    if (hops > mostHops) throw new Error(`at most ${mostHops} proxies stand in a row`)
    return { hops }
  }
  return { networks: parts.map(parseNetwork) }
}

function parseNetwork(text: string): [Address, number] {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  const address = parseAddress(text)
  if (!address) throw new Error(`"${text}" is no address, no network such as 10.0.0.0/8, and no number of proxies`)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** An address as proxies write it, some with the port: `203.0.113.7:51234`, `[2001:db8::7]:51234`. */
function parseAddress(written: string | undefined): Address | null {
  let text = written ?? ''
  if (text.startsWith('[')) text = text.slice(1, text.lastIndexOf(']'))
  else if (text.indexOf(':') === text.lastIndexOf(':')) text = text.split(':')[0]!
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null
  return ipaddr.process(text)
}

const isIn = (address: Address, [network, bits]: [Address, number]) =>
  address.kind() === network.kind() && address.match(network, bits)

/** The values of a header that each proxy adds one to, the nearest proxy's last; also where they stand in several lines. */
function valuesOf({ headers }: IncomingMessage, name: string): string[] {
  const lines = [headers[name] ?? []].flat()
  return lines.flatMap((line) => line.split(',')).map((value) => value.trim())
}

/**
 * Where a request comes from. `X-Forwarded-For`, `-Host` and `-Proto` are believed from the right, as far as those who
 * wrote them are trusted; what stands further left anybody may have sent.
 */
export function readClient(trust: TrustedProxy | null, request: IncomingMessage): Client {
  const isTrusted = (address: Address, proxies: number) => {
    if (!trust) return false
    return 'hops' in trust ? proxies < trust.hops : trust.networks.some((network) => isIn(address, network))
  }
  let address = parseAddress(request.socket.remoteAddress)
  if (!address) return { address: 'unknown', host: null, scheme: null }
  const told = trust ? valuesOf(request, 'x-forwarded-for') : []
  let proxies = 0
  while (isTrusted(address, proxies)) {
    proxies += 1
    const next = parseAddress(told.at(-proxies))
    // What a trusted proxy does not name is counted as the proxy itself.
    if (!next) break
    address = next
  }
  const toldBy = (name: string) => {
    const values = proxies > 0 ? valuesOf(request, name) : []
    return values.at(-Math.min(proxies, values.length)) || null
  }
  return {
    address: countedAs(address),
    host: toldBy('x-forwarded-host')?.toLowerCase() ?? null,
    scheme: toldBy('x-forwarded-proto')?.toLowerCase() ?? null,
  }
}

function countedAs(address: Address): string {
  if (!('parts' in address)) return address.toString()
  const network = address.parts.slice(0, 4).map((part) => part.toString(16))
  return `${network.join(':')}::/64`
}
