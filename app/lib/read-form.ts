/** The fields of a posted form; a body that is none is answered with 400, not with a failure of ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.clone().formData()
  } catch {
    throw Response.json({ code: 'invalid' }, { status: 400 })
  }
}
