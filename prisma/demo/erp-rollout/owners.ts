/** Who answers for what at the customer; `pmo` is the delivery team's own project office. */
export const owners = {
  pmo: '陈晨 Chen Chen',
  sponsor: '王敏 Wang Min',
  finance: '李强 Li Qiang',
  supply: '陈洁 Chen Jie',
  production: '周涛 Zhou Tao',
  it: '吴凡 Wu Fan',
  executive: '赵磊 Zhao Lei',
} as const
