import { http, HttpResponse } from 'msw'
import { pace } from './pace.ts'

export const wecomUrl = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'

/**
 * WeCom's group bot as documented (developer.work.weixin.qq.com/document/path/91770 and 90313): 20 messages a minute, 2,048
 * bytes of text, 200 whatever happens.
 */
export function fakeWecom(clock: () => number) {
  const taken: string[] = []
  const refused: number[] = []
  const minute = pace(clock, 20, 60_000)
  const answer = (errcode: number, errmsg: string) => {
    if (errcode) refused.push(errcode)
    return HttpResponse.json({ errcode, errmsg })
  }
  const handler = http.post('https://qyapi.weixin.qq.com/cgi-bin/webhook/send', async ({ request }) => {
    if (new URL(request.url).searchParams.get('key') !== new URL(wecomUrl).searchParams.get('key'))
      return answer(93000, 'invalid webhook url, hint: [1764554400_1_0123456789abcdef], from ip: 203.0.113.7')
    const body = (await request.json()) as { msgtype: string; markdown: { content: string } }
    if (body.msgtype !== 'markdown') return answer(40008, 'invalid message type')
    if (Buffer.byteLength(body.markdown.content) > 2_048)
      return answer(40058, 'markdown.content exceed max length 2048. invalid Request Parameter')
    if (minute.isOver()) return answer(45009, 'api freq out of limit')
    minute.count()
    taken.push(body.markdown.content)
    return answer(0, 'ok')
  })
  return { handler, taken, refused }
}
