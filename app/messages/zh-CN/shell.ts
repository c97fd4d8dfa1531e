import type { shell as english } from '../en/shell'
import type { InEveryLanguage } from '../every-language'

export const shell = {
  product: 'Daylight',
  description: '以实时数据呈现您的实施项目进展。',
  skip: '跳到正文',
  menu: '菜单',
  pages: '项目页面',
  thisLanguage: '中文',
  otherLanguage: 'English',
  signOut: '退出登录',
  signedInAs: '当前账号：{{email}}',
  allProjects: '全部项目',
  internal: '内部',
  pageFoot: '{{project}} · 截至{{day}} · 版本 {{version}}',
  pageFootRebuilt: '{{project}} · 截至{{day}} · 由版本 {{version}} 重建',
  olderBrowser:
    '您的浏览器版本较旧，页面已切换为精简模式：内容可正常阅读和填写，但不会自动更新。请使用 Chrome 或 Edge 99、Safari 15.4、Firefox 115 及以上版本，以获得完整体验。',
  upgraded: '页面打开期间系统已升级，部分内容无法显示。重新加载后，您在此输入的内容将会丢失。',
  renew: '重新加载',
  inNewTab: '在新标签页打开',
} satisfies InEveryLanguage<typeof english>
