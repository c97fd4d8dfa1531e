import { unstable_usePrompt, useBeforeUnload } from '@remix-run/react'
import { useCallback } from 'react'

/** Asks before the page is left with something unsaved; sending the form is no leaving. */
export function useWarnBeforeLeaving(unsaved: boolean, message: string) {
  unstable_usePrompt({
    message,
    when: ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  })
  useBeforeUnload(
    useCallback(
      (event: BeforeUnloadEvent) => {
        if (unsaved) event.preventDefault()
      },
      [unsaved],
    ),
  )
}
