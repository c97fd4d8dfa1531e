import type { CSSProperties } from 'react'

/** The face in a mail: paper, ink and lines as on the pages. */
export const look = {
  paper: { light: '#fafaf7', dark: '#141518' },
  card: { light: '#ffffff', dark: '#1b1d20' },
  ink: { light: '#1a1c1e', dark: '#f1f0ec' },
  soft: { light: '#565d65', dark: '#a6adb5' },
  line: { light: '#e3e3dd', dark: '#3a3e43' },
} as const

const fonts =
  "Inter, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', Arial, sans-serif"

const text = (size: number, height: number, more: CSSProperties = {}): CSSProperties => ({
  fontFamily: fonts,
  fontSize: size,
  lineHeight: `${height}px`,
  color: look.ink.light,
  ...more,
})

export const styles = {
  title: text(24, 32, { fontWeight: 650, margin: '0 0 16px' }),
  paragraph: text(16, 26, { margin: '0 0 16px' }),
  question: text(18, 28, { fontWeight: 600, margin: '24px 0 12px' }),
  label: text(14, 22, { color: look.soft.light, margin: '0' }),
  value: text(16, 26, { margin: '0 0 14px' }),
  small: text(14, 22, { color: look.soft.light, margin: '0 0 8px' }),
} satisfies Record<string, CSSProperties>

/**
 * What programs that show mails on dark paper need to be told; inline styles are for light paper, and for those that turn
 * colours round by themselves.
 */
export const darkRules = (brand: string): string => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: ${look.paper.dark} !important; }
  .card { background-color: ${look.card.dark} !important; border-color: ${look.line.dark} !important; }
  .ink { color: ${look.ink.dark} !important; }
  .soft { color: ${look.soft.dark} !important; }
  .line { border-color: ${look.line.dark} !important; }
  .brand { color: ${brand} !important; }
  .brand-line { border-color: ${brand} !important; }
  .button { background-color: ${brand} !important; color: ${look.paper.dark} !important; }
}
@media (max-width: 480px) {
  .edge { padding: 20px 18px !important; }
}`
