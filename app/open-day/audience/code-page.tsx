import { useTranslation } from '~/words/use-translation'
import { InputField } from '~/ui/form/input-field'
import { RoomFrame } from './room-frame'

/** Why a code did not lead anywhere. */
export type CodeProblem = 'wrong' | 'guessing'

interface CodePageProps {
  problem: CodeProblem | null
  typed: string
}

/** Typing the code that is on the screen. */
export function CodePage({ problem, typed }: CodePageProps) {
  const { t } = useTranslation()
  return (
    <RoomFrame project={null}>
      <div className="mx-auto w-full max-w-120 py-6 wide:py-16">
        <h1 className="headline">{t('room.joinTitle')}</h1>
        <form method="post" action="/join" className="mt-8 grid gap-5">
          <InputField
            name="code"
            label={t('room.code')}
            hint={t('room.codeHint')}
            problem={problem ? t(problem === 'wrong' ? 'room.wrongCode' : 'room.guessing') : undefined}
            defaultValue={typed}
            required
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            className="room-code"
          />
          <button className="button room-big">{t('room.enter')}</button>
          <p className="text-center text-[13px]/5 text-ink-soft">{t('room.noAccount')}</p>
        </form>
      </div>
    </RoomFrame>
  )
}
