import { rmSync } from 'node:fs'

/** Takes away the demo that the journeys ran on. */
export default function removeData() {
  rmSync(process.env.JOURNEYS_DATA!, { recursive: true, force: true })
}
