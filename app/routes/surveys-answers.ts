import type { LoaderFunctionArgs } from '@remix-run/node'
import { DaylightError } from '#contract/errors'
import { askAsWritten } from '~/backend.server'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const isFormat = (format: string | undefined): format is keyof typeof types =>
  format !== undefined && Object.hasOwn(types, format)

/** The answers as a file to take home. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, survey, format } = args.params
  const file = await askAsWritten(args, ({ surveys }, scope) => {
    if (!isFormat(format)) throw new DaylightError('not_found', 'No such format')
    return surveys.exportResults(scope, project!, survey!, format)
  })
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': types[format as keyof typeof types],
      'Content-Disposition': `attachment; filename="${survey}.${format}"`,
    },
  })
}
