import type { Ability } from '../../server/contract/people.ts'
import { canOf } from '../../server/identity/policy.ts'
import type { Granted } from '../../server/projects/granted.ts'

/** A project as the delivery team is granted it, where only its id matters: no database knows it. */
export const buildGranted = (id: number) =>
  ({
    id,
    key: `project-${id}`,
    name: 'ERP',
    customer: { id: 'acme-id', name: 'Acme', brandColor: null },
    timeZone: 'Asia/Shanghai',
    startsOn: null,
    goLiveOn: null,
    tolerances: null,
    can: canOf('engineer'),
    asker: 'test',
  }) as Granted<Ability>
