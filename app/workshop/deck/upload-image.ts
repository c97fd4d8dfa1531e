import { limits } from '#contract/limits'

export type UploadProblem = 'tooLarge' | 'tooLargeAny' | 'invalid' | 'failed'

const megabyte = 1024 * 1024
export const imageLimit = limits.imageBytes / megabyte
export const sizeOf = ({ size }: File) => Math.ceil((size / megabyte) * 10) / 10

/** Sends a picture as it is; gives its id, or why it was not taken. What is too large is not even sent. */
export async function uploadImage(
  { project = '', openDay = '' }: { project?: string; openDay?: string },
  file: File,
): Promise<{ id: string } | { problem: UploadProblem }> {
  if (file.size > limits.imageBytes) return { problem: 'tooLarge' }
  try {
    const at = `/projects/${encodeURIComponent(project)}/open-days/${encodeURIComponent(openDay)}/images`
    const answer = await fetch(at, {
      method: 'POST',
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file,
    })
    if (answer.ok) return (await answer.json()) as { id: string }
    if (answer.status === 413) return { problem: 'tooLargeAny' }
    return { problem: answer.status === 400 ? 'invalid' : 'failed' }
  } catch {
    return { problem: 'failed' }
  }
}
