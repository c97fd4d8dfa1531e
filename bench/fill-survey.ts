import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { openDatabase } from '../server/platform/database.ts'
import { quarterly } from '../server/surveys/templates/ask-each-quarter.ts'
import { linkHash, responseIdOf } from '../server/surveys/survey/tokens.ts'
import type { BuiltServer } from '../test/real/built-server.ts'

/** How many more were asked than answered: they answer while it is measured. */
const spare = 100
const dayMs = 86_400_000
const atOnce = 500

/** A survey with so many responses, each by somebody who was invited, beside the running server. */
export async function fillSurvey(server: BuiltServer, size: number, anonymous: boolean) {
  const project = `survey-${size}-${anonymous ? 'anonymous' : 'named'}`
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const database = await openDatabase(`file:${path.join(server.folder, 'daylight.db')}`)
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: project } })
  const now = Date.now()
  const survey = await database.survey.create({
    data: {
      projectId,
      key: 'quarterly-now',
      cause: 'manual:bench',
      title: JSON.stringify(quarterly.title),
      anonymous,
      opensAt: new Date(now - dayMs),
      closesAt: new Date(now + 10 * dayMs),
      remindOn: '',
      version: {
        create: {
          number: 1,
          design: JSON.stringify(quarterly),
          createdBy: 'Bench',
          template: { create: { projectId, occasion: 'quarterly', builtIn: 'quarterly' } },
        },
      },
    },
  })
  const of = { surveyId: survey.id }
  const people = Array.from({ length: size + spare }, (_, nth) => {
    const token = randomBytes(16).toString('base64url')
    const labels = { role: `Role ${nth % 6}`, site: `Site ${nth % 12}` }
    const invitation = { id: `${project}-${nth}`, ...of, ...labels, email: `person-${nth}@${project}.example` }
    const given = { recommend: nth % 11, areas: { communication: (nth % 5) + 1, quality: ((nth + 2) % 5) + 1 } }
    const why = `What somebody wrote about working together, number ${nth}. ${'And more. '.repeat(nth % 20)}`
    return {
      token,
      invitation: { ...invitation, name: `Person ${nth}`, language: 'en', status: 'sent', answered: nth < size },
      link: { tokenHash: linkHash(token), invitationId: invitation.id, expiresAt: new Date(now + 90 * dayMs) },
      response: {
        ...of,
        ...labels,
        id: responseIdOf(token),
        invitationId: anonymous ? null : invitation.id,
        answers: JSON.stringify({ ...given, why }),
        answeredOn: new Date(now).toISOString().slice(0, 10),
        submitted: true,
        revision: 1,
        relayed: 1,
      },
    }
  })
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    const answered = some.slice(0, Math.max(0, size - from))
    await database.invitation.createMany({ data: some.map(({ invitation }) => invitation) })
    await database.invitationLink.createMany({ data: some.map(({ link }) => link) })
    await database.surveyResponse.createMany({ data: answered.map(({ response }) => response) })
  }
  let next = size
  const desk = `/projects/${project}/surveys`
  return {
    id: survey.id,
    desk,
    page: `${desk}/quarterly-now`,
    /** As an answer does: what was counted is counted anew. */
    change: () => database.survey.update({ where: { id: survey.id }, data: { revision: { increment: 1 } } }),
    /** Somebody who has not answered yet. */
    nextToken: () => people[next++]!.token,
    close: () => database.$disconnect(),
  }
}
export type FilledSurvey = Awaited<ReturnType<typeof fillSurvey>>
