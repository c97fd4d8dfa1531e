import { actions } from './actions'
import { cause } from './cause'
import { changes } from './changes'
import { chart } from './chart'
import { console } from './console'
import { counts } from './counts'
import { deck } from './deck'
import { difference } from './difference'
import { figures } from './figures'
import { form } from './form'
import { headline } from './headline'
import { health } from './health'
import { home } from './home'
import { issues } from './issues'
import { live } from './live'
import { lookBack } from './look-back'
import { nav } from './nav'
import { openDays } from './open-days'
import { outbox } from './outbox'
import { phase } from './phase'
import { plan } from './plan'
import { problem } from './problem'
import { project } from './project'
import { reason } from './reason'
import { recap } from './recap'
import { room } from './room'
import { satisfaction } from './satisfaction'
import { saysWho } from './says-who'
import { shell } from './shell'
import { signIn } from './sign-in'
import { slides } from './slides'
import { survey } from './survey'
import { surveys } from './surveys'
import { table } from './table'
import { time } from './time'
import { uat } from './uat'

/** English is the measure of every other language. */
export const messages = {
  actions,
  cause,
  changes,
  chart,
  console,
  counts,
  deck,
  difference,
  figures,
  form,
  headline,
  health,
  home,
  issues,
  live,
  lookBack,
  nav,
  openDays,
  outbox,
  phase,
  plan,
  problem,
  project,
  reason,
  recap,
  room,
  satisfaction,
  saysWho,
  shell,
  signIn,
  slides,
  survey,
  surveys,
  table,
  time,
  uat,
}
