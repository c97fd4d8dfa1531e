// Many viewers in a process of their own: each follows a project by SSE, and may look again after each event as a page
// does. Talks with live.ts over IPC; times are milliseconds of the machine's monotonic clock, which processes share.
import { Agent, get } from 'node:http'

export interface ViewersSetup {
  origin: string
  streamPath: string
  /** Cookie headers of those who are signed in; viewers take turns. */
  cookies: string[]
  count: number
}
/** The next round: over once every viewer got an event, and an answer from each of `lookPaths`. */
export interface Round {
  lookPaths: string[]
  /** What the event says that counts; any where left out. */
  says?: string
}
/** One time per viewer. */
export interface RoundTimes {
  told: number[]
  looked: number[]
  /** Bytes of each path's answer as they came. */
  bytes: number[]
}

const now = () => Number(process.hrtime.bigint() / 1_000n) / 1_000
const streams = new Agent({ keepAlive: true })
const looks = new Agent({ keepAlive: true, maxFreeSockets: Infinity })
let round: Round = { lookPaths: [] }
let times: RoundTimes = { told: [], looked: [], bytes: [] }

function finishWhenAll(count: number) {
  if (times.told.length < count || (round.lookPaths.length > 0 && times.looked.length < count)) return
  process.send!(times)
}

/** One viewer: resolves with its first event; later ones belong to rounds. */
function view({ origin, streamPath, count }: ViewersSetup, cookie: string): Promise<void> {
  const look = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { cookie, 'accept-encoding': 'br' }
      const request = get(`${origin}${path}`, { agent: looks, headers }, (answer) => {
        let bytes = 0
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} gave ${answer.statusCode}`)),
        )
      })
      // The server just closed the idle connection: a browser, too, takes another one then.
      request.on('error', (error) => (request.reusedSocket ? resolve(look(path)) : reject(error)))
    })
  const lookAtAll = async () => {
    times.bytes = await Promise.all(round.lookPaths.map(look))
    times.looked.push(now())
    finishWhenAll(count)
  }
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: 'text/event-stream' }
    const request = get(`${origin}${streamPath}`, { agent: streams, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`the stream gave ${answer.statusCode}`))
      let isFirst = true
      let counted: Round | null = null
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        // Events are a few bytes each and come whole; pings and the greeting carry no version.
        if (!text.includes('"version"')) return
        if (!isFirst && (counted === round || (round.says && !text.includes(round.says)))) return
        if (isFirst) {
          isFirst = false
          return resolve()
        }
        counted = round
        times.told.push(now())
        if (round.lookPaths.length > 0) void lookAtAll()
        finishWhenAll(count)
      })
      answer.on('end', () => reject(new Error('a stream ended')))
    })
    request.on('error', reject)
  })
}

process.on('message', (message: ViewersSetup | Round) => {
  if ('count' in message) {
    const viewers = Array.from({ length: message.count }, (_, index) =>
      view(message, message.cookies[index % message.cookies.length]!),
    )
    void Promise.all(viewers).then(() => process.send!('connected'))
  } else {
    round = message
    times = { told: [], looked: [], bytes: [] }
    process.send!('ready')
  }
})
