import { build } from 'vite'

const mark = '?script'

/**
 * `import script from './file.tsx?script'`: the text of one script that the file and all that it needs bundle to, for a
 * document that is handed on. It may stand in a script element: nothing in it ends or begins one.
 * @param {string[]} target
 * @returns {import('vite').Plugin}
 */
export function asScript(target) {
  let resolve = {}
  return {
    name: 'as-script',
    enforce: 'pre',
    configResolved({ resolve: { alias } }) {
      resolve = { alias }
    },
    async resolveId(source, importer) {
      if (!source.endsWith(mark)) return null
      const found = await this.resolve(source.slice(0, -mark.length), importer)
      return found && found.id + mark
    },
    async load(id) {
      if (!id.endsWith(mark)) return null
      // By Vite as the pages are: what is needed may ask it for files by a pattern.
      const entry = id.slice(0, -mark.length)
      const [{ output }] = await build({
        configFile: false,
        mode: 'production',
        logLevel: 'warn',
        resolve,
        esbuild: { jsx: 'automatic' },
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          target,
          write: false,
          lib: { entry, formats: ['iife'], name: 'script' },
        },
      })
      for (const file of output[0].moduleIds) if (!file.startsWith('\0')) this.addWatchFile(file)
      const text = output[0].code.replaceAll('<!--', '\\x3c!--').replaceAll(/<(\/?script)/gi, '\\x3c$1')
      return `export default ${JSON.stringify(text)}`
    },
  }
}
