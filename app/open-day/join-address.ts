/** Where the room's code is typed, as people read it aloud: without `https://`. */
export const joinAddress = ({ url }: { url: string }): string =>
  url.replace(/^https?:\/\//, '').replace(/\/j\/.*$/, '/join')
