import type { LoaderFunctionArgs } from '@remix-run/node'
import { detectLanguage } from '~/reader/detect-language'
import { speakerOf } from '~/words/speaker.server'

const icon = (size: number) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })

/** What a phone that keeps the portal on its home screen calls it, and how it looks there. */
export function loader({ request, context: { portalName } }: LoaderFunctionArgs) {
  const lang = detectLanguage(request)
  const { t } = speakerOf(lang, { portalName })
  const manifest = {
    name: t('shell.product'),
    short_name: t('shell.product'),
    description: t('shell.description'),
    lang,
    id: '/',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fafaf7',
    theme_color: '#ffffff',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }, icon(192), icon(512)],
  }
  const headers = {
    'content-type': 'application/manifest+json',
    'cache-control': 'public, max-age=3600',
    vary: 'Accept-Language, Cookie',
  }
  return new Response(JSON.stringify(manifest), { headers })
}
