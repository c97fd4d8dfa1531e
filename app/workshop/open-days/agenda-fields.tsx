import { useState } from 'react'
import type { OpenDayPlan } from '#contract/open-days/plan'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useMounted } from '~/reader/use-mounted'
import { useWords } from '~/words/say'
import { InputField } from '~/ui/form/input-field'
import { OrderButtons } from '../editor/order-buttons'

interface Line {
  id: number
  title: string
  minutes: string
  presenter: string
}
const emptyLine = (id: number): Line => ({ id, title: '', minutes: '10', presenter: '' })
/** Without JavaScript none can be added, so some are there. */
const spare = 3

interface AgendaFieldsProps {
  agenda: OpenDayPlan['agenda']
  problems: FieldProblems
}

/** The lines of an agenda, in their order; `readPlanForm` leaves out those without a title. */
export function AgendaFields({ agenda, problems }: AgendaFieldsProps) {
  const { t, format } = useWords()
  const say = useProblemWords()
  const mounted = useMounted()
  const given = agenda.map(({ title, minutes, presenter = '' }, id) => ({
    id,
    title,
    minutes: `${minutes}`,
    presenter,
  }))
  const [lines, setLines] = useState<Line[]>(given)
  const shown = mounted
    ? lines
    : [...lines, ...Array.from({ length: spare }, (_, nth) => emptyLine(lines.length + nth))]
  const set = (at: number, change: Partial<Line>) =>
    setLines(lines.map((line, nth) => (nth === at ? { ...line, ...change } : line)))
  const move = (at: number, by: -1 | 1) => {
    const moved = [...lines]
    moved.splice(at + by, 0, ...moved.splice(at, 1))
    setLines(moved)
  }
  const field = (at: number, name: 'title' | 'minutes' | 'presenter', line: Line) => ({
    name: `agenda.${name}`,
    value: line[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(at, { [name]: event.target.value }),
    problem: say(problems[`plan.agenda.${at}.${name}`]),
  })
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[13px]/5 font-medium">{t('openDays.form.agenda')}</legend>
      <ol className="grid gap-4">
        {shown.map((line, at) => (
          <li
            key={line.id}
            className="grid grid-cols-[5.5rem_1fr] items-start gap-x-3 gap-y-2 border-t border-line pt-3 first:border-t-0 first:pt-0 wide:grid-cols-[1fr_5.5rem_11rem_auto]"
          >
            <div className="col-span-2 wide:col-span-1">
              <InputField label={t('openDays.form.agendaTitle')} {...field(at, 'title', line)} />
            </div>
            <InputField label={t('openDays.form.agendaMinutes')} inputMode="numeric" {...field(at, 'minutes', line)} />
            <InputField label={t('openDays.form.agendaPresenter')} {...field(at, 'presenter', line)} />
            <div className="col-span-2 justify-self-end wide:col-span-1 wide:self-end">
              {mounted ? (
                <OrderButtons
                  what={t('openDays.form.agendaLine', { number: format.number(at + 1) })}
                  isFirst={at === 0}
                  isLast={at === lines.length - 1}
                  onMove={(by) => move(at, by)}
                  onRemove={() => setLines(lines.filter((_, nth) => nth !== at))}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {mounted ? (
        <button
          type="button"
          className="link mt-1 min-h-11"
          onClick={() => setLines([...lines, emptyLine(Math.max(-1, ...lines.map(({ id }) => id)) + 1)])}
        >
          {t('openDays.form.agendaAdd')}
        </button>
      ) : null}
    </fieldset>
  )
}
