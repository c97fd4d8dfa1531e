import type { Follower } from './keep-following'
import { openChannel } from './open-channel'

/** A live stream that the tabs of one browser share. What it tells is whole each time: who comes later gets the last. */
export interface SharedStream<Told> {
  /** The same in every tab that may share it. */
  name: string
  /** Opens it, until the function it returns is called. */
  open: (follower: Follower & { onTold: (told: Told) => void }) => () => void
  /** Whether a hidden tab holds it: always, only where other tabs can share it, or never. */
  whenHidden: 'held' | 'held-for-others' | 'let-go'
}

export interface SharedFollower<Told> extends Follower {
  onTold: (told: Told) => void
  /** Nobody looks, and nothing is followed meanwhile. */
  onResting: () => void
}

/** What the tab that holds the stream says: everything each time, so that any one word is enough. */
interface Word<Told> {
  /** The tab, and which time it is that it holds the stream. */
  by: string
  /** Of two tabs that hold it the later one keeps it: the other slept, or was slow to answer. */
  since: number
  /** Grows with each word. */
  turn: number
  is: 'connecting' | 'live' | 'interrupted' | 'refused' | 'left'
  /** Grows each time that the stream is connected. */
  opened: number
  told: Told | null
}
type Message<Told> = { ask: true } | Word<Told>

/** Between two looks whether whoever holds the stream is still there. */
const lookEvery = 5_000
/** How long whoever holds the stream has for its answer. Tabs that ask together should not all take it together. */
const patience = {
  atFirst: () => 250 + Math.random() * 200,
  afterwards: () => 2_000,
  whenLeft: () => Math.random() * 150,
}

/**
 * Follows a stream together with the other tabs of this browser, which opens no more than six connections to a server
 * that speaks HTTP/1.1: one tab holds the stream and tells the others; when it closes, sleeps or falls silent another one
 * takes over. (Web Locks would choose that tab, but on plain http, where the limit is, browsers do not have them.) Gives
 * what ends it.
 */
export function shareStream<Told>(stream: SharedStream<Told>, follower: SharedFollower<Told>): () => void {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('-')
  const channel = openChannel(`daylight-stream ${stream.name}`)
  let times = 0
  let held: { word: Word<Told>; stop: () => void } | null = null
  /** Takes the stream unless somebody is heard before. */
  let waiting: ReturnType<typeof setTimeout> | undefined
  let heard: Word<Told> | null = null
  let isAsleep = false
  let isOver = false

  const isVisible = () => document.visibilityState === 'visible'
  const mayHold = () =>
    isVisible() || stream.whenHidden === 'held' || (stream.whenHidden === 'held-for-others' && channel !== null)
  const post = (message: Message<Told>) => channel?.postMessage(message)

  function say(change: Partial<Word<Told>>) {
    if (!held) return
    const word = { ...held.word, ...change, turn: held.word.turn + 1 }
    held.word = word
    post(word)
    follow(word)
  }

  function take() {
    stopWaiting()
    if (held || isAsleep || isOver || !mayHold()) return
    const by = `${tab} ${++times}`
    held = { word: { by, since: Date.now(), turn: 0, is: 'connecting', opened: 0, told: null }, stop: () => {} }
    say({})
    const stop = stream.open({
      onConnected: () => say({ is: 'live', opened: (held?.word.opened ?? 0) + 1 }),
      onInterrupted: () => say({ is: 'interrupted' }),
      onRefused: () => say({ is: 'refused' }),
      onTold: (told) => say({ told }),
    })
    if (held) held.stop = stop
    else stop()
  }

  function letGo() {
    if (!held) return
    const { word, stop } = held
    held = null
    stop()
    return word
  }
  function leave() {
    stopWaiting()
    const word = letGo()
    if (word) post({ ...word, is: 'left' })
    heard = null
  }

  /** Asks whether anybody holds the stream, and takes it where nobody answers. */
  function look(patience: () => number) {
    post({ ask: true })
    if (mayHold()) waiting ??= setTimeout(take, channel ? patience() : 0)
  }
  function stopWaiting() {
    clearTimeout(waiting)
    waiting = undefined
  }

  function hear(word: Word<Told>) {
    if (word.is === 'left') {
      if (word.by !== heard?.by) return
      heard = null
      if (mayHold()) follower.onInterrupted()
      else follower.onResting()
      return look(patience.whenLeft)
    }
    if (held) {
      const { since, by } = held.word
      if (word.since < since || (word.since === since && word.by < by)) return post(held.word)
      letGo()
    }
    follow(word)
  }

  function follow(word: Word<Told>) {
    stopWaiting()
    const before = heard
    const isSameTime = before?.by === word.by
    if (isSameTime && before.turn >= word.turn) return
    heard = word
    if (word.is === 'refused') {
      isOver = true
      letGo()
      return follower.onRefused()
    }
    if (word.is !== 'live') {
      if (before) follower.onInterrupted()
    } else if (before?.is !== 'live' || !isSameTime || before.opened !== word.opened) follower.onConnected()
    if (word.told !== null && word.told !== before?.told) follower.onTold(word.told)
  }

  const onVisibility = () => {
    if (isAsleep || isOver) return
    if (isVisible()) {
      if (!held) look(patience.atFirst)
    } else if (!mayHold()) {
      leave()
      follower.onResting()
    }
  }
  /** The browser puts the page to sleep, or away to be brought back. */
  const onSleep = () => {
    leave()
    isAsleep = true
  }
  const onWake = () => {
    if (!isAsleep || isOver) return
    isAsleep = false
    follower.onInterrupted()
    look(patience.atFirst)
  }
  const timer = setInterval(() => {
    if (!held && !isAsleep && !isOver && isVisible()) look(patience.afterwards)
  }, lookEvery)

  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Message<Told>>) => {
      if (isAsleep || isOver) return
      if (!('ask' in data)) hear(data)
      else if (held) post(held.word)
    }
  document.addEventListener('visibilitychange', onVisibility)
  document.addEventListener('freeze', onSleep)
  document.addEventListener('resume', onWake)
  window.addEventListener('pagehide', onSleep)
  window.addEventListener('pageshow', onWake)
  look(patience.atFirst)

  return () => {
    isOver = true
    leave()
    clearInterval(timer)
    channel?.close()
    document.removeEventListener('visibilitychange', onVisibility)
    document.removeEventListener('freeze', onSleep)
    document.removeEventListener('resume', onWake)
    window.removeEventListener('pagehide', onSleep)
    window.removeEventListener('pageshow', onWake)
  }
}
