import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useLayoutEffect } from 'react'
import { messagesId } from '~/words/speaker-of-page'
import type { Root } from 'react-dom/client'

/**
 * The page as the server sent it, until something newer is fetched. It works without scripts: where they fail, in a
 * browser that lacks something or by a mistake of ours, it comes back instead of an error.
 */
let asSent: { page: Node; root: Root } | null = null

/** Remembers the page before the root that takes it over has done anything. */
export function keepAsSent(root: Root) {
  asSent = { page: document.documentElement.cloneNode(true), root }
}

/** Takes the scripts' page away and shows the one that was sent, if it is still there. */
export function showAsSent() {
  if (!asSent) return
  const { page, root } = asSent
  asSent = null
  // React is at work on what failed.
  queueMicrotask(() => {
    root.unmount()
    document.documentElement?.remove()
    document.append(page)
    for (const noscript of document.querySelectorAll('noscript')) noscript.outerHTML = noscript.textContent
  })
}

export function useForgetAsSent() {
  const navigation = useNavigation()
  const revalidator = useRevalidator()
  const isIdle = navigation.state === 'idle' && revalidator.state === 'idle'
  useEffect(() => {
    if (!isIdle) asSent = null
  }, [isIdle])
}

/** Before anything is painted; a server paints nothing. */
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** Leaves the page as it was sent where a part of it failed in the browser. */
export function useShowAsSent(hasFailed: boolean) {
  useEffectBeforePaint(() => {
    if (hasFailed) showAsSent()
  }, [hasFailed])
}

/** Whether the page's frame stands; without it there is nothing or the framework's own page of an error. */
export const isFramed = () => document.getElementById(messagesId) !== null
