import type { ComponentProps } from 'react'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'

/** A card of the record. An offline copy holds the record in each language: none of its ids may be there twice. */
export function RecapCard({ id, ...card }: ComponentProps<typeof Card>) {
  const { language } = useTranslation()
  return <Card id={`recap-${id}-${language}`} {...card} />
}
