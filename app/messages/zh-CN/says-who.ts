import type { saysWho as english } from '../en/says-who'
import type { InEveryLanguage } from '../every-language'

export const saysWho = {
  how: '统计口径',
  title: '数据依据',
  updates: '所依据的更新',
  sent_other: '{{name}}：{{number}}条更新',
  latest: '最近更新的内容',
  all: {
    milestone: '查看全部里程碑',
    test: '查看全部用例（最近更新在前）',
    issue: '查看全部问题（最近更新在前）',
    response: '查看全部调查',
    action: '查看全部事项',
    change: '查看全部变更请求',
  },
  of: {
    milestone_other: '{{total}}个里程碑已完成{{completed}}个；延期{{late}}个，含已完成的。',
    test: '{{cycle}}：已执行{{executed}}个，通过{{passed}}个；计划{{planned}}个。',
    tests: '各轮次合计：已执行{{executed}}个，通过{{passed}}个；计划{{planned}}个。',
    issue: '未关闭{{open}}个，其中致命{{critical}}个；累计发现{{total}}个。',
    survey: '{{answers}}；{{asked}}。',
    csat: '{{title}}：{{n}}份回答中{{satisfied}}份为4分或5分',
    answers_other: '{{title}}：{{n}}份回答',
    invited_other: '共邀请{{number}}人',
    invitedUnknown: '受邀人数未知',
    action: '{{total}}项中未完成{{open}}项；等待您推进{{asked}}项，其中逾期{{overdue}}项。',
    change: '{{total}}项变更请求中，{{undecided}}项等待决定。',
  },
  join: '、',
  silent: '久未更新',
  noSource: '暂无数据来源',
  noSourceLong: '尚未收到相关数据。',
  version: '看板版本 {{version}}，{{day}}',
  rebuilt: '{{day}}的看板，由版本 {{version}} 重建',
  close: '关闭',
} satisfies InEveryLanguage<typeof english>
