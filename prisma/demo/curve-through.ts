/** A value for every working day. */
export type Curve = (day: number) => number

/** The curve of straight lines through the points; flat before the first and after the last. */
export const curveThrough =
  (...points: (readonly [day: number, value: number])[]): Curve =>
  (day) => {
    const after = points.findIndex(([at]) => at >= day)
    if (after === 0) return points[0]![1]
    if (after === -1) return points.at(-1)![1]
    const [x0, y0] = points[after - 1]!
    const [x1, y1] = points[after]!
    return y0 + ((y1 - y0) * (day - x0)) / (x1 - x0)
  }

/** The value of the last point that is not after the day; 0 before the first. */
export const stepsAt =
  (...points: (readonly [day: number, value: number])[]): Curve =>
  (day) =>
    points.findLast(([at]) => at <= day)?.[1] ?? 0
