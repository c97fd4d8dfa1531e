import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { FormRefusal } from '~/ui/form/form-answer'
import type { EnteredRule } from '../rule/entered-rule'
import type { Look } from './look'

/** What the page of sending answers to a look, and to a sending that was not done. */
export interface SendAnswer {
  look?: Look | null
  refusal?: FormRefusal
  /** It was to be sent, but what would happen is no longer what was last seen. */
  changed?: boolean
  /** What was in the form: without JavaScript the page comes back with it. */
  entered?: EnteredRule
}

/** Somebody who types or pastes is not interrupted. */
const pause = 400

/**
 * Looks again whenever the form changes, so that the last look is always about what is in it. `answer` is what became
 * of sending; whichever came later is what is said.
 */
export function useLastLook(answer: SendAnswer | undefined) {
  const { data, state, submit } = useFetcher<SendAnswer>()
  const [heard, setHeard] = useState({ answer, data, said: answer })
  if (heard.answer !== answer) setHeard({ answer, data, said: answer })
  else if (heard.data !== data) setHeard({ answer, data, said: data })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = (form: HTMLFormElement, after = 0) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const fields = new FormData(form)
      fields.set('intent', 'look')
      void submit(fields, { method: 'post' })
    }, after)
  }
  return {
    said: heard.said,
    looking: state !== 'idle',
    look,
    onChange: (event: React.FormEvent<HTMLFormElement>) => look(event.currentTarget, pause),
  }
}
