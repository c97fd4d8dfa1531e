import { imageSize } from 'image-size'

/** How a picture is to be turned to stand upright: clockwise in degrees, after it was mirrored. */
export interface PictureTurn {
  rotate: 0 | 90 | 180 | 270
  flipH: boolean
}

/** By the value of EXIF's orientation (CIPA DC-008, tag 274); what is not here stands as it is. */
const turns: Record<number, PictureTurn> = {
  2: { rotate: 0, flipH: true },
  3: { rotate: 180, flipH: false },
  4: { rotate: 180, flipH: true },
  5: { rotate: 270, flipH: true },
  6: { rotate: 90, flipH: false },
  7: { rotate: 90, flipH: true },
  8: { rotate: 270, flipH: false },
}

/** How a camera held the picture, as browsers turn it by themselves and PowerPoint does not. */
export function pictureTurn(bytes: Uint8Array): PictureTurn {
  const upright: PictureTurn = { rotate: 0, flipH: false }
  try {
    return turns[imageSize(bytes).orientation ?? 1] ?? upright
  } catch {
    return upright
  }
}
