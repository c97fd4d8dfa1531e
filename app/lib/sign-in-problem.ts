/** What went wrong when signing in. `field` is where to look; `minutes` is how long to wait. */
export interface SignInProblem {
  code: 'invalid' | 'unauthenticated' | 'rate_limited' | 'unavailable'
  field?: 'email' | 'password'
  minutes?: number
}
