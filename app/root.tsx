import interFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { LinksFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'
import './app.css'
import { useForgetAsSent } from '~/live/as-sent'
import { checkBrowser } from '~/reader/check-browser'
import { useNonce } from '~/reader/nonce'
import { usePageFoot } from '~/ui/paper-foot'
import { usePageTitle } from '~/words/page-title'
import { standInForStorage } from '~/reader/stand-in-for-storage'
import { messagesId } from '~/words/speaker-of-page'
import { useMounted } from '~/reader/use-mounted'
import { ProblemPage } from './ui/problem-page'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/icon-192.png', type: 'image/png', sizes: '192x192' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
  { rel: 'preload', href: interFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
]

export function Layout({ children }: { children: ReactNode }) {
  const { language, t, source } = useTranslation()
  const nonce = useNonce()
  const title = usePageTitle()
  const pageFoot = usePageFoot()
  return (
    <html lang={language} style={pageFoot}>
      <head>
        <meta charSet="utf-8" />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: checkBrowser }} />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: standInForStorage }} />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1d20" media="(prefers-color-scheme: dark)" />
        <meta name="description" content={t('shell.description')} />
        <LinkPreview title={title} />
        <script id={messagesId} type="application/json" dangerouslySetInnerHTML={{ __html: source }} />
        <title>{title}</title>
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#content" className="skip">
          {t('shell.skip')}
        </a>
        <p className="older-browser">{t('shell.olderBrowser')}</p>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/**
 * What a chat shows of a link: the title and one sentence, without a figure. Only of pages that are sent to somebody who did
 * not sign in, as chats do not.
 */
function LinkPreview({ title }: { title: string }) {
  const { t, language } = useTranslation()
  const isOpen = useMatches().every(({ data }) => !(data as { viewer?: unknown } | null)?.viewer)
  if (!isOpen) return null
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('shell.product')} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={t('shell.description')} />
      <meta property="og:locale" content={language.replace('-', '_')} />
    </>
  )
}

// Nobody waits for it: it is there before anything happens to the page.
const PageStaysOpen = lazy(() => import('./ui/page-stays-open').catch(() => ({ default: () => null })))

export default function App() {
  useForgetAsSent()
  const mounted = useMounted()
  return (
    <>
      {mounted ? (
        <Suspense fallback={null}>
          <PageStaysOpen />
        </Suspense>
      ) : null}
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  return <ProblemPage />
}
