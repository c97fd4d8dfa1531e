/** The script that a file bundles to: see `as-script.js`. */
declare module '*?script' {
  const script: string
  export default script
}
