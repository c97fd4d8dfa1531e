/** The ten plants in the order in which they go live. */
export const plants = {
  suzhou1: '苏州一厂 Suzhou 1',
  suzhou2: '苏州二厂 Suzhou 2',
  wuxi: '无锡 Wuxi',
  foshan: '佛山 Foshan',
  ningbo: '宁波 Ningbo',
  dongguan: '东莞 Dongguan',
  wuhan: '武汉 Wuhan',
  chengdu: '成都 Chengdu',
  chongqing: '重庆 Chongqing',
  tianjin: '天津 Tianjin',
} as const

/** The Chinese and the English half of a name that carries both. */
export const bothNames = (plant: string) => {
  const space = plant.indexOf(' ')
  return { zh: plant.slice(0, space), en: plant.slice(space + 1) }
}
