/** Two-sided 95 % point of the normal distribution. */
export const z = 1.959963984540054

/**
 * Two-sided 95 % point of Student's t with `degrees` of freedom (1 and more): 12.7062 at 1, 1.96 towards infinity. Up
 * to thirty it is solved from the distribution's finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), from there
 * on by its expansion about the normal one (26.7.5), which is right to five decimals by then.
 */
export function tPoint(degrees: number): number {
  if (degrees > 30) {
    const terms = [
      (z ** 3 + z) / 4,
      (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
      (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    ]
    return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z)
  }
  let [low, high] = [0, Math.PI / 2]
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    if (shareWithin(middle, degrees) < 0.95) low = middle
    else high = middle
  }
  return Math.tan(high) * Math.sqrt(degrees)
}

/** The share of Student's t between -t and t, where `angle` = arctan(t / sqrt(degrees)). */
function shareWithin(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1
  if (degrees === 1) return (2 * angle) / Math.PI
  const cosine = Math.cos(angle)
  let term = isOdd ? cosine : 1
  let sum = term
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
