import type { SetupProject } from '#contract/setup'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { useTranslation } from '~/words/use-translation'
import { KeyField, ZoneField } from './customer-fields'

interface ProjectFieldsProps {
  project?: SetupProject
  zones: readonly string[]
  zone: string
  refusal?: FormRefusal
}

/** Name, key (of a new one), time zone (until figures arrived) and days of a project. */
export function ProjectFields({ project, zones, zone, refusal }: ProjectFieldsProps) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const problems = refusal?.problems ?? {}
  const isTooEarly = problems.goLiveOn?.code === 'invalid'
  return (
    <>
      <InputField
        label={t('setup.fields.name')}
        name="name"
        defaultValue={project?.name ?? ''}
        problem={say(problems.name)}
      />
      {project ? null : <KeyField problem={say(problems.key)} />}
      {project?.hasUpdates ? null : (
        <ZoneField zones={zones} zone={project?.timeZone ?? zone} problem={say(problems.timeZone)} />
      )}
      <div className="grid gap-4 wide:grid-cols-2">
        <InputField
          label={t('setup.fields.startsOn')}
          name="startsOn"
          type="date"
          optional
          defaultValue={project?.startsOn ?? ''}
          problem={say(problems.startsOn)}
        />
        <InputField
          label={t('setup.fields.goLiveOn')}
          name="goLiveOn"
          type="date"
          optional
          defaultValue={project?.goLiveOn ?? ''}
          problem={isTooEarly ? t('setup.fields.liveBeforeStart') : say(problems.goLiveOn)}
        />
      </div>
    </>
  )
}
