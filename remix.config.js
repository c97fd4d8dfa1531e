/**
 * The options of the Remix plugin; vite.config.ts imports them.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  // A folder of its own: Remix empties it, and the command line and the server stand beside it in build/.
  buildDirectory: 'build/pages',
  serverBuildFile: 'index.js',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    unstable_optimizeDeps: true,
  },
}
