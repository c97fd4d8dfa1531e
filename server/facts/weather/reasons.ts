import type { Sections } from '../../contract/board.ts'
import type { SectionReason } from '../fact.ts'
import { nameOfThing, reasonsPerSection } from '../judging.ts'

/** Nobody pours concrete in the frost. */
export const weatherReasons = ({ weather }: Sections): SectionReason<'weather', 'frost'>[] =>
  weather.items
    .flatMap((item): SectionReason<'weather', 'frost'>[] => {
      const { celsius, observedOn: date, internal } = item
      if (celsius === null || celsius >= 0) return []
      const params = { ...nameOfThing(item), owner: null, date, celsius }
      return [{ code: 'frost', section: 'weather', health: 'attention', internal, params }]
    })
    .slice(0, reasonsPerSection)
