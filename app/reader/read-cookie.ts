import { parse } from 'cookie'

/** The value of a cookie that a request came with, the first where there are several; undefined without one. */
export const readCookie = (request: Request, name: string): string | undefined =>
  parse(request.headers.get('cookie') ?? '')[name]
