import 'core-js/actual/array/to-reversed'
import 'core-js/actual/array/to-sorted'
import 'core-js/actual/array/to-spliced'
import 'core-js/actual/array/with'
import 'core-js/actual/string/is-well-formed'
import 'core-js/actual/string/to-well-formed'
import 'core-js/actual/url/can-parse'

// Chrome before 103, Safari before 16.
if (!('timeout' in AbortSignal))
  Object.assign(AbortSignal, {
    timeout(milliseconds: number) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new DOMException('It took too long', 'TimeoutError')), milliseconds)
      return controller.signal
    },
  })

// Safari before 16.
if (!('requestSubmit' in HTMLFormElement.prototype))
  Object.assign(HTMLFormElement.prototype, {
    requestSubmit(this: HTMLFormElement, submitter?: HTMLElement | null) {
      if (submitter) return submitter.click()
      const button = this.appendChild(document.createElement('button'))
      button.hidden = true
      button.click()
      button.remove()
    },
  })
