import { renderToStaticMarkup } from 'react-dom/server'
import type { PackView } from '#contract/open-days/views'
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import { forReader } from '#contract/for-reader'
import { languages, type Language } from '~/words/language'
import { speakerOf } from '~/words/speaker.server'
import script from './draw-sealed.tsx?script'
import type { Unsealed } from './draw-sealed'
import { PackDocument } from './pack-document'
import allStyle from './pack.css?inline'

const face = `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${inter}) format('woff2')}`
/** Without the fonts that would have to be fetched. */
const style = face + allStyle.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, '')

/** Forbids every request, and every script but the one that is there. */
async function policyFor(only: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(only))
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    `script-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Inside a script element no text may end it. */
const inScript = (json: string) => json.replaceAll('<', '\\u003c')

/** The recap in every language, its sealed data, its type and its style in one HTML file that fetches nothing. */
export async function renderPack({ recap, sealed }: PackView, language: Language): Promise<string> {
  const policy = await policyFor(script)
  const unsealed: Unsealed = { figures: recap.figures, since: recap.since, on: recap.seal.on }
  const inLanguages = languages.map((one) => ({ speaker: speakerOf(one), recap: forReader(recap, one) }))
  const markup = renderToStaticMarkup(
    <PackDocument
      inLanguages={inLanguages}
      language={language}
      parts={{ policy, style, script, sealed: inScript(sealed), unsealed: inScript(JSON.stringify(unsealed)) }}
    />,
  )
  return `<!doctype html>${markup}`
}
