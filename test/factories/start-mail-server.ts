import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What the server does with a mail: takes it, answers a code instead (at RCPT TO or after DATA), or drops the line. */
export type Behaviour =
  | { kind: 'take' }
  | { kind: 'refuse'; at: 'rcpt' | 'data'; code: number; said: string }
  | { kind: 'drop' }
  /** Reads everything and says nothing. */
  | { kind: 'hold' }

interface Taken {
  to: string
  messageId: string
  raw: string
}

const answer = (code: number, said: string) => Object.assign(new Error(said), { responseCode: code })

/**
 * A real mail server on a port of its own. `taken` is what it answered 250 to, in order. `behave` decides by receiver, try
 * by try; `stop` and `start` are a server that goes away and comes back on the same port.
 */
export async function startMailServer() {
  const taken: Taken[] = []
  const tries = new Map<string, number>()
  let behave: (to: string, attempt: number) => Behaviour = () => ({ kind: 'take' })
  let server: SMTPServer
  let port = 0
  const held: string[] = []
  const offered: string[] = []

  const receiverOf = ({ envelope }: SMTPServerSession) => envelope.rcptTo[0]!.address

  function build() {
    const sockets = new Map<number, Socket>()
    server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      closeTimeout: 100,
      onRcptTo({ address }, _session, callback) {
        const attempt = (tries.get(address) ?? 0) + 1
        tries.set(address, attempt)
        const behaviour = behave(address, attempt)
        if (behaviour.kind === 'refuse' && behaviour.at === 'rcpt')
          return callback(answer(behaviour.code, behaviour.said))
        callback()
      },
      onData(stream, session, callback) {
        const to = receiverOf(session)
        const behaviour = behave(to, tries.get(to)!)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          if (behaviour.kind === 'drop') sockets.get(session.remotePort)!.destroy()
        })
        stream.on('end', () => {
          if (behaviour.kind === 'drop') return
          const raw = Buffer.concat(chunks).toString()
          const messageId = /^Message-ID: (.*)$/im.exec(raw)![1]!
          offered.push(messageId)
          if (behaviour.kind === 'hold') return void held.push(to)
          if (behaviour.kind === 'refuse') return callback(answer(behaviour.code, behaviour.said))
          taken.push({ to, messageId, raw })
          callback()
        })
      },
    })
    server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort!, socket))
    // A dropped line is what it is for.
    server.on('error', () => {})
    return sockets
  }
  let sockets: Map<number, Socket>
  async function start() {
    sockets = build()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.server.address() as AddressInfo).port
  }
  /** Drops every line. */
  const cut = () => sockets.forEach((socket) => socket.destroy())
  async function stop() {
    cut()
    await new Promise<void>((resolve) => server.close(resolve))
  }
  await start()
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    held,
    /** The Message-ID of every mail that came as a whole, taken or not. */
    offered,
    start,
    stop,
    cut,
    /** How often each receiver was tried. */
    tries,
    behave: (next: typeof behave) => (behave = next),
  }
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>
