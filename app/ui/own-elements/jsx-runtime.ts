import * as react from 'react/jsx-runtime'
import { setApart } from './set-apart'

export { Fragment } from 'react/jsx-runtime'

/** What the compiler makes of each element that is written here: React's own, with its words set apart. */
export const jsx: typeof react.jsx = (type, props, key) => react.jsx(type, setApart(type, props, false), key)
export const jsxs: typeof react.jsxs = (type, props, key) => {
  const apart = setApart(type, props, true)
  return Array.isArray(apart.children) ? react.jsxs(type, apart, key) : react.jsx(type, apart, key)
}
