import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { toResponse } from '~/backend.server'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  try {
    return redirect('/sign-in', { headers: await context.backend.signOut(request) })
  } catch (error) {
    throw toResponse(error)
  }
}
