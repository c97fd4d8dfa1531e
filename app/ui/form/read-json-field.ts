import { findJsonExcess } from '#contract/bounded-json'
import { limits } from '#contract/limits'
import type { FormRefusal } from './form-answer'

/**
 * What stands in a field as JSON, null where that is none. Nothing is parsed of what holds more than any editor of ours
 * makes: that is refused as too large.
 */
export function readJsonField(form: FormData, name: string): { value: unknown } | { refusal: FormRefusal } {
  const field = form.get(name)
  const json = typeof field === 'string' ? field : ''
  if (findJsonExcess(json, limits.fieldJson)) return { refusal: { code: 'too_large', problems: {} } }
  try {
    return { value: JSON.parse(json) }
  } catch {
    return { value: null }
  }
}
