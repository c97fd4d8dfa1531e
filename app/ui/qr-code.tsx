interface QrCodeProps {
  /** SVG, as the server drew it; as a picture it can do nothing but be seen. */
  svg: string
  /** Where it leads, in words. */
  label: string
  className?: string
}

/** A code to point a phone at. */
export const QrCode = ({ svg, label, className }: QrCodeProps) => (
  <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} className={className} />
)
