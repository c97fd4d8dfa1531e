export type SeriesSegment = string | number | boolean | null

/** The stored name of a series: a JSON array, so that a module may contain any character, slashes too. */
export const seriesName = (...segments: SeriesSegment[]): string => JSON.stringify(segments)

/** The segments of a stored name, as they were given. */
export const seriesSegments = (name: string): SeriesSegment[] => JSON.parse(name) as SeriesSegment[]
