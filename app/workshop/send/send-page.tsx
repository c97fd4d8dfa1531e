import { Form, useNavigation } from '@remix-run/react'
import type { SurveyDeskView, TemplateLine, SendPreview } from '#contract/surveys/views'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark } from '~/ui/status-mark'
import { BackLink } from '~/ui/back-link'
import { enterRule } from '../rule/entered-rule'
import { RuleFields } from '../rule/rule-fields'
import { sumUp, type Look, countBroken } from './look'
import { LookTable } from './look-table'
import { useLastLook, type SendAnswer } from './use-last-look'

interface SendPageProps {
  template: TemplateLine
  desk: SurveyDeskView
  /** What the template's own rule would do. */
  look: Look | null
  /** What became of sending, where it was not done. */
  answer?: SendAnswer
}

/** One form, with a last look beside it that always speaks of what is in the form, and one button. */
export function SendPage({ template, desk, look: first, answer }: SendPageProps) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const { said, looking, look: lookNow, onChange } = useLastLook(answer)
  const sending = useNavigation().formData?.get('intent') === 'send'
  const look = said ? (said.look ?? null) : first
  const asked = look?.preview?.asked ?? 0
  const canSend = asked > 0 || Boolean(look?.preview && look.openLink)
  const waiting = sending || looking
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const isLook = submitter instanceof HTMLButtonElement && submitter.value === 'look'
    if (isLook || waiting || !canSend) event.preventDefault()
    if (isLook) lookNow(event.currentTarget)
  }
  return (
    <>
      <BackLink to="surveys">{t('nav.surveys')}</BackLink>
      <PageHeading title={t('surveys.send.title', { title: inBoth(template.title) })} lead={t('surveys.send.lead')} />
      <Form
        method="post"
        noValidate
        onChange={onChange}
        onSubmit={submit}
        className="grid items-start gap-4 wide:gap-7 lg:grid-cols-[1.5fr_1fr]"
      >
        {/* The first button is what Enter in a field presses: it must not be the one that sends. */}
        <button name="intent" value="look" tabIndex={-1} aria-hidden="true" className="hidden" />
        <Card id="how" title={t('surveys.send.how')}>
          <RefusalNote refusal={answer?.refusal} />
          <RuleFields
            entered={answer?.entered ?? enterRule(template.rule)}
            desk={desk}
            problems={said?.refusal?.problems}
          />
        </Card>
        <div className="grid gap-4 lg:sticky lg:top-4 wide:gap-7">
          <Card id="look" title={t('surveys.look.title')}>
            <div aria-live="polite" aria-busy={looking}>
              {answer?.changed && said === answer ? (
                <p className="mb-2 text-[14px]/[22px] text-pretty text-attention">
                  <StatusMark health="attention" label="" /> {t('surveys.look.changed')}
                </p>
              ) : null}
              {look ? <LastLook look={look} /> : <p className="text-ink-soft">{t('surveys.look.notYet')}</p>}
            </div>
            <input type="hidden" name="seen" value={look ? sumUp(look) : ''} />
            <button name="intent" value="send" className="button mt-4 w-full" aria-disabled={waiting || !canSend}>
              {sending
                ? t('surveys.send.busy')
                : asked > 0
                  ? t('surveys.send.to', { count: asked, number: format.number(asked) })
                  : t('surveys.send.open')}
            </button>
            <noscript>
              <button name="intent" value="look" className="link mt-2 min-h-11">
                {t('surveys.look.again')}
              </button>
            </noscript>
            <p className="mt-2 text-[13px]/5 text-pretty text-ink-soft">
              <ProjectLink to={`surveys/templates/${encodeURIComponent(template.id)}`} className="link">
                {t('surveys.send.readQuestions')}
              </ProjectLink>
            </p>
          </Card>
        </div>
      </Form>
      {look?.rows.length ? (
        <div className="mt-4 wide:mt-7">
          <Card id="people" title={t('surveys.people.title')} summary={t('surveys.people.summary')}>
            <LookTable rows={look.rows} />
          </Card>
        </div>
      ) : null}
    </>
  )
}

/** What sending would do, sentence by sentence, before it is done. */
function LastLook({ look: { preview, openLink, rows } }: { look: Look }) {
  const { t, format } = useWords()
  const broken = countBroken(rows)
  if (!preview) return <p className="text-ink-soft">{t('surveys.look.nobody')}</p>
  const { asked, leftOut, closesOn, remindersOn, bots } = preview
  const out = (reason: SendPreview['leftOut'][number]['reason']) =>
    leftOut.filter((person) => person.reason === reason).length
  const counted = (count: number) => ({ count, number: format.number(count) })
  const sentences = [
    asked > 0 ? null : t('surveys.look.nobody'),
    out('quiet') ? t('surveys.look.quiet', counted(out('quiet'))) : null,
    out('unsubscribed') ? t('surveys.look.unsubscribed', counted(out('unsubscribed'))) : null,
    out('bounced') ? t('surveys.look.bounced', counted(out('bounced'))) : null,
    broken ? t('surveys.look.broken', counted(broken)) : null,
    bots.length ? t('surveys.look.bots', { names: format.list(bots) }) : null,
    openLink ? t('surveys.look.openLink') : null,
    asked > 0 && remindersOn.length
      ? t('surveys.look.remind', { days: format.list(remindersOn.map(format.day)) })
      : null,
    t('surveys.look.closes', { day: format.dayWithWeekday(closesOn) }),
  ]
  return (
    <>
      {asked > 0 ? (
        <p className="text-[19px]/7 font-semibold text-balance">{t('surveys.look.asked', counted(asked))}</p>
      ) : null}
      <ul className="mt-1.5 grid gap-1 text-[14px]/[22px] text-pretty">
        {sentences.filter(Boolean).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
