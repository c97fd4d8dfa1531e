/** Moves labels apart until `gap` lies between neighbours, within 0 and `room`; the order given is kept. */
export function spreadLabels(positions: readonly number[], gap: number, room: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!)
  const placed = [...positions]
  let floor = 0
  for (const index of order) floor = (placed[index] = Math.max(placed[index]!, floor)) + gap
  let ceiling = room
  for (const index of order.reverse()) ceiling = (placed[index] = Math.min(placed[index]!, ceiling)) - gap
  return placed
}
