import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Rollup } from 'vite'
import { asScript } from './as-script.js'
import remixConfig from './remix.config.js'
import { withoutLayers } from './without-layers.js'

const floor = ['chrome99', 'safari15.4', 'ios15.4', 'firefox115']
const pageOfFact = /\/app\/facts\/[^/]+\/[^/]+\.route\.tsx$/
const inApp = (file: string) => new URL(`./app/${file}`, import.meta.url).pathname

/**
 * What is needed together goes in one file: what every page needs, or the board as well as phones or the list of projects;
 * what the board and an open day's slides both need; of that, what the overview alone needs of the board's pages; what the
 * overview's cards, which come later, and the slides draw; how changes are listed; how long lists are gone through; what else
 * several of the board's pages need. Left alone, Rollup makes sixty files of it, in which gzip finds less to say once: 15 KB more.
 */
const chunkOf: Rollup.GetManualChunk = (id, { getModuleInfo, getModuleIds }) => {
  function reached(files: readonly string[], found = new Set<string>()) {
    for (const file of files) if (!found.has(file)) reached(getModuleInfo(file)?.importedIds ?? [], found.add(file))
    return found
  }
  const isIn = (...files: string[]) => reached(files.map(inApp)).has(id)
  const pagesOfFacts = () => [...getModuleIds()].filter((module) => pageOfFact.test(module))
  const isOn = (...pages: string[]) => isIn(...pages.map((page) => `routes/${page}.tsx`))
  if (isIn('entry.client.tsx', 'root.tsx')) return 'everywhere'
  const isOnSlides = isIn('open-day/slides/slide-view.tsx')
  const onSeveral = isOn('overview') && reached(pagesOfFacts()).has(id)
  const isOnPhones = isOn('survey', 'room')
  if (!isOn('overview', 'project', 'project-page') && isOnSlides && isIn('boards/overview/cards.tsx')) return 'drawn'
  if (!onSeveral && isIn('live/later-lists.ts', 'live/use-all-rows.ts', 'ui/pager.tsx')) return 'board'
  if (!onSeveral && !isOn('project', 'project-page')) {
    if (isOn('overview') && isOnSlides && !isOnPhones) return 'told'
    return isOn('overview') && isOn('open-day-recap', 'open-day-deck') && !isOnPhones ? 'changes' : undefined
  }
  if (isOnPhones || (isOn('home') && !isOnSlides)) return 'everywhere'
  return isOnSlides ? 'figures' : 'board'
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [asScript(floor), tailwindcss(), remix(remixConfig), withoutLayers()],
  build: {
    // The browsers of package.json: what they do not know of the style is written out for them.
    target: floor,
    cssMinify: 'lightningcss',
    // Terser's scripts are 4 KB smaller than esbuild's; nobody loads the server's, whose stack traces somebody may read.
    minify: isSsrBuild ? false : 'terser',
    // React Router's warnings are for who writes the pages. Inlining more than trivial functions leaves gzip less to say once.
    terserOptions: {
      ecma: 2020,
      compress: {
        passes: 3,
        inline: 1,
        pure_funcs: ['warning', 'warning$1', 'console.warn'],
      },
    },
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
}))
