import type { Ability } from '../contract/people.ts'
import { getWrittenName } from '../identity/get-written-name.ts'
import type { Scope } from '../identity/scope.ts'
import { requireProject } from '../projects/granted.ts'
import type { Services } from '../services/services.ts'
import { exportResults } from './export/export-results.ts'
import { saveFollowUp } from './follow-ups/save-follow-up.ts'
import { getDesk } from './results/get-desk.ts'
import { getAllInvitations, getInvitations } from './results/get-invitations.ts'
import { getResults } from './results/get-results.ts'
import { closeSurvey } from './sending/close-survey.ts'
import { previewSend } from './sending/preview-send.ts'
import { remind } from './sending/remind.ts'
import { sendSurvey } from './sending/send-survey.ts'
import { findSurvey } from './survey/find-survey.ts'
import type { SurveysBackend } from './survey/surveys-backend.ts'
import { saveTemplate } from './templates/save-template.ts'
import { getTemplate } from './templates/template-view.ts'

/** Surveys for those who sign in: each function first asks whether the asker may. */
export function createSurveys(services: Services): SurveysBackend {
  const { database } = services
  const asTeam = async (scope: Scope, key: string) => requireProject(scope, services.sql, key, 'manageSurveys')
  const ofProject = async <Able extends Ability>(scope: Scope, key: string, survey: string, ability: Able) => {
    const project = await requireProject(scope, services.sql, key, ability)
    return { project, survey: await findSurvey(project, database, survey) }
  }
  return {
    getDesk: async (scope, project) => getDesk(await asTeam(scope, project), services),
    async getResults(scope, key, surveyKey) {
      const { project, survey } = await ofProject(scope, key, surveyKey, 'readBoard')
      return getResults(project, services, survey)
    },
    async getInvitations(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      return getInvitations(services, survey)
    },
    async getAllInvitations(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      return getAllInvitations(services, survey)
    },
    getTemplate: async (scope, project, template) => getTemplate(await asTeam(scope, project), services, template),
    async saveTemplate(scope, key, template, form) {
      const project = await asTeam(scope, key)
      return saveTemplate(project, services, template, form, await getWrittenName(services, scope))
    },
    previewSend: async (scope, project, form) => previewSend(await asTeam(scope, project), services, form),
    send: async (scope, project, form) => sendSurvey(await asTeam(scope, project), services, form),
    async close(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      await closeSurvey(services, survey.id)
    },
    async remind(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      return remind(services, survey.id)
    },
    async saveFollowUp(scope, key, surveyKey, id, form) {
      const { project, survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      await saveFollowUp(project, services, survey, id, form)
    },
    async exportResults(scope, key, surveyKey, format) {
      const { project, survey } = await ofProject(scope, key, surveyKey, 'readBoard')
      return exportResults(project, services, survey, format)
    },
  }
}
