import { build } from 'esbuild'

const mark = '?script'

/**
 * `import script from './file.tsx?script'`: the text of one script that the file and all that it needs bundle to, for a
 * document that is handed on. It may stand in a script element: nothing in it ends or begins one.
 * @param {string[]} target
 * @returns {import('vite').Plugin}
 */
export function asScript(target) {
  return {
    name: 'as-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(mark)) return null
      const found = await this.resolve(source.slice(0, -mark.length), importer)
      return found && found.id + mark
    },
    async load(id) {
      if (!id.endsWith(mark)) return null
      const { outputFiles, metafile } = await build({
        entryPoints: [id.slice(0, -mark.length)],
        bundle: true,
        write: false,
        metafile: true,
        format: 'iife',
        platform: 'browser',
        jsx: 'automatic',
        minify: true,
        target,
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.css': 'empty' },
        logLevel: 'warning',
      })
      for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file)
      const text = outputFiles[0].text.replaceAll('<!--', '\\x3c!--').replaceAll(/<(\/?script)/gi, '\\x3c$1')
      return `export default ${JSON.stringify(text)}`
    },
  }
}
