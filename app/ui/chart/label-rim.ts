/** Words that may lie on a line stay legible on a rim of paper. */
export const labelRim = { textShadow: Array(4).fill('0 0 2px var(--card)').join(',') }
