export const shell = {
  product: 'Daylight',
  description: 'Where your implementation project stands, from live figures.',
  skip: 'Skip to the content',
  menu: 'Menu',
  pages: 'Pages of this project',
  otherLanguage: '中文',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {{email}}',
  allProjects: 'All projects',
  internal: 'Internal',
  pageFoot: '{{project}} · as of {{day}} · version {{version}}',
  inNewTab: 'opens in a new tab',
}
