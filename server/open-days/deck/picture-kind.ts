import { imageSize } from 'image-size'

/** How each kind of picture begins, in hexadecimal digits; names and headers say what they like. */
const signatures: Record<string, RegExp> = {
  'image/png': /^89504e470d0a1a0a/,
  'image/jpeg': /^ffd8ff/,
  'image/gif': /^47494638(37|39)61/,
  'image/webp': /^52494646.{8}57454250/,
}

/** What a picture is, by its own bytes: its type and its size in pixels; null for what is none that a browser shows safely. */
export function pictureKind(bytes: Uint8Array): { type: string; width: number; height: number } | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const type = Object.keys(signatures).find((one) => signatures[one]!.test(start))
  if (!type) return null
  try {
    const { width, height } = imageSize(bytes)
    return width && height ? { type, width, height } : null
  } catch {
    return null
  }
}
