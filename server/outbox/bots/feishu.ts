import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { fitBytes, type BotProtocol } from './request.ts'

const minute = 60_000
/** Bytes of the whole request: 20 KB. */
const longest = 20 * 1024

const answerSchema = z.object({ code: z.number(), msg: z.string().default('') })

/** Too often; 9499 says it as well, but also anything else that is wrong with a request. */
const isTooOften = (code: number, msg: string) => code === 11232 || (code === 9499 && /too many|frequen/i.test(msg))

/** Feishu: signed in the body, the seconds and the secret being the key. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
export const feishu: BotProtocol = {
  hosts: ['open.feishu.cn', 'open.larksuite.com'],
  path: /^\/open-apis\/bot\/v2\/hook\/[\w-]+$/,
  limits: [
    { count: 100, ms: minute },
    { count: 5, ms: 1_000 },
  ],
  build(url, secret, { title, text, link }, now) {
    const timestamp = String(Math.floor(now / 1000))
    const sign = secret && createHmac('sha256', `${timestamp}\n${secret}`).digest('base64')
    const bodyWith = (shown: string) => ({
      ...(sign ? { timestamp, sign } : {}),
      msg_type: 'post',
      content: {
        post: {
          zh_cn: {
            title,
            content: [
              ...(shown ? shown.split('\n').map((line) => [{ tag: 'text', text: line }]) : []),
              [{ tag: 'a', text: link.label, href: link.url }],
            ],
          },
        },
      },
    })
    let shown = text
    const bytes = () => Buffer.byteLength(JSON.stringify(bodyWith(shown)))
    // Each line costs more as JSON than as text: cut by what is too much until it fits.
    for (let over = bytes() - longest; over > 0 && shown.length > 1; over = bytes() - longest)
      shown = fitBytes(shown, Math.max(3, Buffer.byteLength(shown) - over))
    return { url, body: bodyWith(shown) }
  },
  judge(answer) {
    const { code, msg } = answerSchema.parse(answer)
    if (code === 0) return { kind: 'taken' }
    const said = `${code} ${msg}`
    return isTooOften(code, msg) ? { kind: 'wait', ms: minute, said } : { kind: 'no', said }
  },
}
