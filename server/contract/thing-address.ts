/**
 * What would not come back as it went: dots alone are a way up, `.data` at the end is how pages ask for their data, and the
 * mark itself.
 */
const needsMark = /^\.{1,2}$|\.data$|~$/

/** A key as the last part of an address: any text may be one, slashes and Chinese too. */
export const partOfKey = (key: string): string => encodeURIComponent(key) + (needsMark.test(key) ? '~' : '')

/** The address of one thing below its project: that of the pages of its kind, and its key. */
export const thingAddress = (pages: string, key: string): string => `${pages}/${partOfKey(key)}`

/** The key in the last part of a path; null where that is not text. */
export function keyOfPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1)).replace(/~$/, '')
  } catch {
    return null
  }
}
