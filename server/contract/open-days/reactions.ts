/** What an audience can send with one touch. Apart from the schemas, which phones have no use for. */
export const reactions = ['thanks', 'applause', 'idea', 'unclear'] as const
export type Reaction = (typeof reactions)[number]
