import { createHmac } from 'node:crypto'
import { fitBytes, judgeErrcode, type BotProtocol } from './request.ts'

const minute = 60_000
/** Bytes of UTF-8 in one message: DingTalk takes 20,000. */
const longest = 20_000
/** Sent too fast, by its old and its new number: blocked for ten minutes. The system is busy. */
const passing = new Map([
  [130101, 10 * minute],
  [410100, 10 * minute],
  [-1, minute],
])

/** DingTalk: signed in the address. https://open.dingtalk.com/document/robots/customize-robot-security-settings */
export const dingtalk: BotProtocol = {
  hosts: ['oapi.dingtalk.com'],
  path: /^\/robot\/send$/,
  limits: [{ count: 20, ms: minute }],
  build(url, secret, { title, text, link }, now) {
    const signed = new URL(url)
    if (secret) {
      signed.searchParams.set('timestamp', String(now))
      signed.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'))
    }
    const ending = `\n\n[${link.label}](${link.url})`
    // A single line break says nothing in its Markdown.
    const lines = text.replaceAll('\n', '  \n')
    const beginning = fitBytes(`### ${title}${lines ? `\n\n${lines}` : ''}`, longest - Buffer.byteLength(ending))
    return { url: signed.href, body: { msgtype: 'markdown', markdown: { title, text: beginning + ending } } }
  },
  judge: (answer) => judgeErrcode(answer, passing),
}
