import { http, HttpResponse } from 'msw'
import { pace } from './pace.ts'

export const feishuUrl = 'https://open.feishu.cn/open-apis/bot/v2/hook/0f1e2d3c-aaaa-bbbb-cccc-123456789abc'

export interface FeishuPost {
  timestamp?: string
  sign?: string
  msg_type: string
  content: { post: { zh_cn: { title: string; content: { tag: string; text: string; href?: string }[][] } } }
}

/**
 * Feishu's custom bot as documented (open.feishu.cn/document/client-docs/bot-v3/add-custom-bot): 100 messages a minute and
 * 5 a second, 20 KB. `expectedSign` is what the signature has to be, when it is checked.
 */
export function fakeFeishu(clock: () => number, expectedSign?: string) {
  const taken: FeishuPost[] = []
  const refused: number[] = []
  const paces = [pace(clock, 100, 60_000), pace(clock, 5, 1_000)]
  const answer = (code: number, msg: string) => {
    if (code) refused.push(code)
    return HttpResponse.json(
      code ? { code, msg, data: {} } : { StatusCode: 0, StatusMessage: 'success', code, msg, data: {} },
    )
  }
  const handler = http.post(feishuUrl, async ({ request }) => {
    const text = await request.text()
    if (Buffer.byteLength(text) > 20 * 1024) return answer(9499, 'Bad Request')
    const body = JSON.parse(text) as FeishuPost
    const isLate = Math.abs(clock() / 1000 - Number(body.timestamp)) > 3_600
    if (expectedSign !== undefined && (isLate || body.sign !== expectedSign))
      return answer(19021, 'sign match fail or timestamp is not within one hour from current time')
    if (paces.some((one) => one.isOver()))
      return answer(11232, 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]')
    for (const one of paces) one.count()
    taken.push(body)
    return answer(0, 'success')
  })
  return { handler, taken, refused }
}
