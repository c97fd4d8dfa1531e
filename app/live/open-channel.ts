/** A channel to the other tabs of this browser; null where the browser lets no tab speak to another. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
