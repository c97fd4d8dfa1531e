/**
 * A link that opens the form at a question with an answer chosen: `…?q=overall&a=4`. Opening it answers nothing; the
 * person confirms it there.
 */
export function choiceLink(link: string, question: string, choice: string | number): string {
  const url = new URL(link)
  url.searchParams.set('q', question)
  url.searchParams.set('a', String(choice))
  return url.href
}
