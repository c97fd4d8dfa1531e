import type { ReactNode } from 'react'

/** Around a card whose chart may `grow`: beside a higher card the chart takes the room that is left. */
export function FillCard({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-w-0 [&>.card>:has(figure)]:flex [&>.card>:has(figure)]:grow [&>.card>:has(figure)]:flex-col">
      {children}
    </div>
  )
}
