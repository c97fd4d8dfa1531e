import type { problem as english } from '../en/problem'
import type { InEveryLanguage } from '../every-language'

export const problem = {
  notFound: '此页面不存在',
  notFoundMore: '地址可能有误，或您没有查看权限。数据没有丢失。',
  forbidden: '您没有访问权限',
  forbiddenMore: '您的账号正常，但无权查看此内容。项目组可以为您开通。',
  unauthenticated: '请先登录',
  unauthenticatedMore: '您已退出登录。重新登录后将回到原来的页面。',
  invalid: '无法显示此地址',
  invalidMore: '地址中有无效内容，例如不存在的日期。未做任何更改。',
  rateLimited: '请求过于频繁',
  rateLimitedMore: '短时间内请求过多。数据没有丢失，请1分钟后再试。',
  unavailable: '暂时无法访问',
  unavailableMore: '已收到的数据都是安全的，请1分钟后再试。',
  offline: '网络已断开',
  offlineMore: '页面未能加载。数据没有丢失，请在网络恢复后重试。',
  unexpected: '我们这边出了问题',
  unexpectedMore: '您的数据是安全的，未做任何更改。请重试；若仍有问题，请告知项目组。',
  again: '重试',
  home: '返回我的项目',
  overview: '返回项目总览',
  toSignIn: '登录',
  lostInvitation: '无法打开这份邀请',
  lostInvitationMore: '链接可能不完整，或您已不在名单上。请从最新的邮件中重新打开，或联系项目组。',
} satisfies InEveryLanguage<typeof english>
