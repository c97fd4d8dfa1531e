/** The languages that Daylight speaks, as they are named in pages, mails and headers. */
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]
