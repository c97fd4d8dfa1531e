import * as react from 'react/jsx-dev-runtime'
import { setApart } from './set-apart'

export { Fragment } from 'react/jsx-dev-runtime'

/** The same in development, where React says which line an element comes from. */
export const jsxDEV: typeof react.jsxDEV = (type, props, key, isStatic, ...where) => {
  const apart = setApart(type, props, isStatic)
  return react.jsxDEV(type, apart, key, isStatic && Array.isArray(apart.children), ...where)
}
