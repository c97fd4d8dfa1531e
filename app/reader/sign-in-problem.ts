/** What went wrong when signing in; `forgotten`: the browser kept no cookie of it. `field` is where to look; `minutes` is how long to wait. */
export interface SignInProblem {
  code: 'invalid' | 'unauthenticated' | 'rate_limited' | 'unavailable' | 'forgotten'
  field?: 'email' | 'password'
  minutes?: number
}
