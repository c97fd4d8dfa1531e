import { useSearchParams } from '@remix-run/react'
import { languages } from '~/words/language'
import { useTranslation } from '~/words/use-translation'
import { boardParts } from './board-parts'
import { chartParts } from './chart-parts'
import { formParts } from './form-parts'
import { useSamples } from './samples'
import { shellParts } from './shell-parts'
import { Specimen, type Parts } from './specimen'
import { tableParts } from './table-parts'

export const parts: Parts = { ...boardParts, ...formParts, ...tableParts, ...chartParts, ...shellParts }
export const themes = ['light', 'dark'] as const

/** Every part of `ui/` in its states, with ways to the other language and theme. */
export function AllParts() {
  const samples = useSamples()
  const { language } = useTranslation()
  const [search] = useSearchParams()
  const theme = search.get('theme') ?? ''
  return (
    <main id="content" className="mx-auto max-w-310 px-4 pb-16 wide:px-10">
      <h1 className="headline pt-8">{samples.title}</h1>
      <nav className="flex flex-wrap gap-x-6">
        {languages.flatMap((other) =>
          themes.map((shade) => (
            <a
              key={`${other} ${shade}`}
              href={`?language=${other}&theme=${shade}`}
              aria-current={other === language && shade === theme ? 'page' : undefined}
              className="link flex min-h-11 items-center"
            >
              {other} · {samples[shade]}
            </a>
          )),
        )}
      </nav>
      {Object.entries(parts).map(([name, part]) => (
        <Specimen key={name} name={name}>
          {part()}
        </Specimen>
      ))}
    </main>
  )
}
