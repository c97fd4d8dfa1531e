/**
 * What a translation must have: the same keys as English, text for text. English says `_one` and `_other` where
 * Chinese has one form, so `_one` is asked of English only.
 */
export type InEveryLanguage<Messages> = {
  [Key in keyof Messages as Key extends `${string}_one` ? never : Key]: Messages[Key] extends string
    ? string
    : InEveryLanguage<Messages[Key]>
}
