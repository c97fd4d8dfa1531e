import { useEffect, useState, type RefObject } from 'react'
import type { Tone } from './chart-model'
import { toneVariable } from './tone'

const names = { ...toneVariable, card: '--card', line: '--line' } as const
export type CanvasColours = Record<Tone | 'card' | 'line', string>

/** A canvas knows no variables, and `light-dark()` is settled only where it is used: so ask an element. */
function read(inside: HTMLElement): CanvasColours {
  const probe = inside.appendChild(document.createElement('span'))
  const entries = Object.entries(names).map(([name, variable]) => {
    probe.style.color = `var(${variable})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(entries) as CanvasColours
}

/** The design's colours as they are now; they follow the reader's colour scheme and a customer's brand. */
export function useCanvasColours(element: RefObject<HTMLElement | null>): CanvasColours | null {
  const [colours, setColours] = useState<CanvasColours | null>(null)
  useEffect(() => {
    const look = () => element.current && setColours(read(element.current))
    look()
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    const root = new MutationObserver(look)
    scheme.addEventListener('change', look)
    root.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme'] })
    return () => {
      scheme.removeEventListener('change', look)
      root.disconnect()
    }
  }, [element])
  return colours
}

/** The colour with part of its strength. */
export const faded = (colour: string, strength: number) =>
  colour.startsWith('rgb')
    ? colour.replace(/^rgba?\(([^,)]+,[^,)]+,[^,)]+)[,)].*$/, `rgba($1, ${strength})`)
    : `color-mix(in srgb, ${colour} ${strength * 100}%, transparent)`
