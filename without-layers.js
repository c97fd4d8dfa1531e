import browserslist from 'browserslist'
import { browserslistToTargets, transform } from 'lightningcss'
import postcss from 'postcss'

const targets = browserslistToTargets(browserslist(['chrome >= 61', 'safari >= 11', 'ios_saf >= 11', 'firefox >= 60']))

/** A stylesheet whose layers are gone: their order is the order in which they stand. */
function flatten(css) {
  const sheet = postcss.parse(css)
  sheet.walkAtRules('layer', (layer) => void layer.replaceWith(layer.nodes ?? []))
  return sheet.toString()
}

/**
 * Beside each stylesheet one without cascade layers, `x.plain.css` for `x.css`: below the floor of package.json a browser
 * leaves out whatever is in a layer, which is nearly everything.
 * @returns {import('vite').Plugin}
 */
export function withoutLayers() {
  return {
    name: 'without-layers',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const { type, fileName, source } of Object.values(bundle)) {
        if (type !== 'asset' || !fileName.endsWith('.css')) continue
        const code = Buffer.from(flatten(String(source)))
        const plain = transform({ filename: fileName, code, minify: true, targets })
        this.emitFile({ type: 'asset', fileName: fileName.replace(/css$/, 'plain.css'), source: plain.code })
      }
    },
  }
}
