export const shell = {
  product: 'Daylight',
  description: 'Where your implementation project stands, in live figures.',
  skip: 'Skip to the content',
  menu: 'Menu',
  pages: 'Pages of this project',
  thisLanguage: 'English',
  otherLanguage: '中文',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {{email}}',
  allProjects: 'All projects',
  internal: 'Internal',
  pageFoot: '{{project}} · as of {{day}} · version {{version}}',
  pageFootRebuilt: '{{project}} · as of {{day}} · rebuilt from version {{version}}',
  olderBrowser:
    'This page is in its plain form, for a browser older than Chrome or Edge 99, Safari 15.4, Firefox 115: everything is here to read and to answer, but nothing updates automatically.',
  upgraded:
    'Daylight was updated while this page was open, and parts of the page are missing. If you reload, what you entered here is lost.',
  renew: 'Reload',
  inNewTab: 'opens in a new tab',
}
