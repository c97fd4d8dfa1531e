import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Rollup } from 'vite'
import { asScript } from './as-script.js'
import remixConfig from './remix.config.js'
import { withoutLayers } from './without-layers.js'

const floor = ['chrome99', 'safari15.4', 'ios15.4', 'firefox115']
const inApp = (file: string) => new URL(`./app/${file}`, import.meta.url).pathname

/**
 * What is needed together goes in one file: what every page needs, what the board and an open day's slides both draw, and
 * what else several of the board's pages need. Left alone, Rollup makes sixty files of it, in which gzip finds less to
 * say once: 15 KB more.
 */
const chunkOf: Rollup.GetManualChunk = (id, { getModuleInfo }) => {
  function reached(files: readonly string[], found = new Set<string>()) {
    for (const file of files) if (!found.has(file)) reached(getModuleInfo(file)?.importedIds ?? [], found.add(file))
    return found
  }
  const isIn = (...files: string[]) => reached(files.map(inApp)).has(id)
  const isOn = (...pages: string[]) => isIn(...pages.map((page) => `routes/${page}.tsx`))
  if (isIn('entry.client.tsx', 'root.tsx')) return 'everywhere'
  const onSeveral = isOn('overview') && isOn('plan', 'uat', 'issues', 'satisfaction', 'changes', 'actions')
  if (!onSeveral && !isOn('project', 'project-page')) return
  if (isOn('survey', 'home', 'room')) return 'everywhere'
  return isIn('open-day/slides/slide-view.tsx') ? 'figures' : 'board'
}

export default defineConfig({
  plugins: [asScript(floor), tailwindcss(), remix(remixConfig), withoutLayers()],
  build: {
    // The browsers of package.json: what they do not know of the style is written out for them.
    target: floor,
    cssMinify: 'lightningcss',
    // Terser's scripts are 4 KB smaller than esbuild's.
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 3 } },
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  // Words in elements of their own, for browsers that translate pages.
  esbuild: { jsxImportSource: '~/ui/own-elements' },
  resolve: {
    alias: {
      '~': new URL('./app', import.meta.url).pathname,
      '#contract': new URL('./server/contract', import.meta.url).pathname,
    },
  },
})
