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
/** The next round: told of once every viewer got an event, and its answer where it looks at `lookPath`. */
export interface Round {
  lookPath: string | null
}
/** One time per viewer. */
export interface RoundTimes {
  told: number[]
  looked: number[]
  /** Bytes of one answer as it came. */
  bytes: number
}

const now = () => Number(process.hrtime.bigint() / 1_000n) / 1_000
const streams = new Agent({ keepAlive: true })
const looks = new Agent({ keepAlive: true, maxFreeSockets: Infinity })
let round: Round = { lookPath: null }
let times: RoundTimes = { told: [], looked: [], bytes: 0 }

function finishWhenAll(count: number) {
  if (times.told.length < count || (round.lookPath && times.looked.length < count)) return
  process.send!(times)
}

/** One viewer: resolves with its first event; later ones belong to rounds. */
function view({ origin, streamPath, count }: ViewersSetup, cookie: string): Promise<void> {
  const look = (path: string) => {
    const headers = { cookie, 'accept-encoding': 'br' }
    const request = get(`${origin}${path}`, { agent: looks, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => {
        if (answer.statusCode !== 200) throw new Error(`${path} gave ${answer.statusCode}`)
        times.looked.push(now())
        times.bytes = bytes
        finishWhenAll(count)
      })
    })
    request.on('error', (error) => {
      // The server just closed the idle connection: a browser, too, takes another one then.
      if (request.reusedSocket) look(path)
      else throw error
    })
  }
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: 'text/event-stream' }
    const request = get(`${origin}${streamPath}`, { agent: streams, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`the stream gave ${answer.statusCode}`))
      let isFirst = true
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        // Events are a few bytes each and come whole; pings and the greeting carry no version.
        if (!text.includes('"version"')) return
        if (isFirst) {
          isFirst = false
          return resolve()
        }
        times.told.push(now())
        if (round.lookPath) look(round.lookPath)
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
    times = { told: [], looked: [], bytes: 0 }
    process.send!('ready')
  }
})
