interface Thing {
  key: string
  /** null where it was never given one, or the reader may not see it. */
  title: string | null
  internal: boolean
}

/** What a thing is called: by its title; without one by `hidden` where it is internal, else by its key. */
export const nameOf = ({ key, title, internal }: Thing, hidden: string): string => title ?? (internal ? hidden : key)
