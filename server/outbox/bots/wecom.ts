import { fitBytes, judgeErrcode, type BotProtocol } from './request.ts'

const minute = 60_000
/** Bytes of UTF-8 in one message. */
const longest = 2_048
/** Calls too often; too many at once; the system is busy. */
const passing = new Map([
  [45009, minute],
  [45033, minute],
  [-1, minute],
])

/** WeCom: the key in the address is all there is, no signature. https://developer.work.weixin.qq.com/document/path/91770 */
export const wecom: BotProtocol = {
  hosts: ['qyapi.weixin.qq.com'],
  path: /^\/cgi-bin\/webhook\/send$/,
  limits: [{ count: 20, ms: minute }],
  build(url, _secret, { title, text, link }) {
    const ending = `\n\n[${link.label}](${link.url})`
    const beginning = fitBytes(`**${title}**${text ? `\n${text}` : ''}`, longest - Buffer.byteLength(ending))
    return { url, body: { msgtype: 'markdown', markdown: { content: beginning + ending } } }
  },
  judge: (answer) => judgeErrcode(answer, passing),
}
