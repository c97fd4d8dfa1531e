import { useParams } from '@remix-run/react'
import { useId, useState } from 'react'
import { useWords } from '~/words/say'
import { FieldProblemText } from '~/ui/form/field-frame'
import { limits } from '#contract/limits'

interface ImageButtonProps {
  label: string
  onImage: (id: string) => void
}

/** Chooses a picture and uploads it; what is refused is said beside it, and nothing else changes. */
export function ImageButton({ label, onImage }: ImageButtonProps) {
  const { t, format } = useWords()
  const params = useParams()
  const [state, setState] = useState<{ busy?: boolean; problem?: UploadProblem; size?: number }>({})
  const id = useId()
  const choose = async (event: React.ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    setState({ busy: true })
    const answer = await uploadImage(params, file)
    input.value = ''
    if ('id' in answer) {
      setState({})
      onImage(answer.id)
    } else setState({ problem: answer.problem, size: sizeOf(file) })
  }
  const facts = { limit: format.number(imageLimit), size: format.number(state.size ?? 0) }
  return (
    <span className="inline-block">
      <label className="link inline-flex min-h-11 cursor-pointer items-center has-focus-visible:outline-2">
        {state.busy ? t('deck.image.busy') : label}
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          aria-describedby={state.problem ? id : undefined}
          className="sr-only"
          disabled={state.busy}
          onChange={(event) => void choose(event)}
        />
      </label>
      {state.problem ? (
        <span role="alert" className="block">
          <FieldProblemText id={id}>{t(`deck.image.${state.problem}`, facts)}</FieldProblemText>
        </span>
      ) : null}
    </span>
  )
}

type UploadProblem = 'tooLarge' | 'tooLargeAny' | 'invalid' | 'failed'

const megabyte = 1024 * 1024
const imageLimit = limits.imageBytes / megabyte
const sizeOf = ({ size }: File) => Math.ceil((size / megabyte) * 10) / 10

/** Sends a picture as it is; gives its id, or why it was not taken. What is too large is not even sent. */
async function uploadImage(
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
