import { english } from '../../facts/words'
import { brief } from './brief'
import { cause } from './cause'
import { chart } from './chart'
import { connections } from './connections'
import { console } from './console'
import { counts } from './counts'
import { dayOne } from './day-one'
import { deck } from './deck'
import { difference } from './difference'
import { figures } from './figures'
import { form } from './form'
import { headline } from './headline'
import { health } from './health'
import { home } from './home'
import { live } from './live'
import { lookBack } from './look-back'
import { nav } from './nav'
import { openDays } from './open-days'
import { outbox } from './outbox'
import { phase } from './phase'
import { problem } from './problem'
import { project } from './project'
import { quarantine } from './quarantine'
import { reason } from './reason'
import { recap } from './recap'
import { room } from './room'
import { saysWho } from './says-who'
import { setup } from './setup'
import { shell } from './shell'
import { signIn } from './sign-in'
import { slides } from './slides'
import { sources } from './sources'
import { survey } from './survey'
import { surveys } from './surveys'
import { table } from './table'
import { thing } from './thing'
import { time } from './time'

/** English is the measure of every other language. */
export const messages = {
  ...english,
  brief,
  cause,
  chart,
  connections,
  console,
  counts,
  dayOne,
  deck,
  difference,
  figures,
  form,
  headline,
  health,
  home,
  live,
  lookBack,
  nav,
  openDays,
  outbox,
  phase,
  problem,
  project,
  quarantine,
  reason,
  recap,
  room,
  saysWho,
  setup,
  shell,
  signIn,
  slides,
  sources,
  survey,
  surveys,
  table,
  thing,
  time,
}
