import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { toResponse } from '~/backend.server'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  try {
    const headers = await context.backend.signOut(request)
    // Boards that the browser kept, also pages that it would show again when going back.
    headers.set('Clear-Site-Data', '"cache"')
    headers.set('Cache-Control', 'no-store')
    return redirect('/sign-in', { headers })
  } catch (error) {
    throw toResponse(error)
  }
}
