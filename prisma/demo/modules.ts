/** The three parts of an ERP that are tested, as the customers call them. */
export const modules = {
  finance: '财务 · Finance',
  supplyChain: '供应链 · Supply chain',
  production: '生产 · Production',
  quality: '质量 · Quality',
} as const

/** Where issues are filed that no module causes by itself. */
export const masterData = '主数据 · Master data'
export const interfaces = '接口 · Interfaces'
