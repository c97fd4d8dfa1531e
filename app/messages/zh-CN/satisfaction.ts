import type { satisfaction as english } from '../en/satisfaction'
import type { InEveryLanguage } from '../every-language'

export const satisfaction = {
  title: '满意度',
  empty: '暂无调查结果。',
  emptyMore: '收到首批回答后，将显示在这里，并始终注明回答人数。',
  summary: '{{title}}：{{rate}}表示满意，{{answered}}。',
  summaryNps: '{{title}}：净推荐值（NPS）{{score}}，{{answered}}。',
  summaryCes: '{{title}}：易用度{{score}}（满分7），{{answered}}。',
  few: '回答少于{{count}}份，不作细分。',
  csat: '满意',
  nps: '净推荐值（NPS）',
  npsShort: 'NPS',
  ces: '易用度（1至7）',
  internalSurvey: '内部调查',
  survey: '调查',
  responded: '作答',
  answeredOn: '最近作答',
  overTimeSummary: '由“{{first}}”的{{from}}变为“{{last}}”的{{to}}。横条为95%区间；区间重叠时，变化可能出于偶然。',
  overTimeOne: '“{{title}}”为{{rate}}，横条为95%区间。',
  ofInvited: '{{invited}}人中{{responded}}人',
  all: '全部调查',
  how: '满意：1至5分中选择4分和5分的比例，并给出95% Wilson 区间。NPS：0至10分中，9分和10分的比例减去0至6分的比例。易用度：1至7分的平均值。始终注明回答份数与受邀人数。',
} satisfies InEveryLanguage<typeof english>
