import type { Ability } from '../contract/people.ts'
import { addBot, removeBot } from '../notify/group-bots.ts'
import { getMessage, listOutbox, sendAgain } from '../notify/read-outbox.ts'
import type { Scope } from '../identity/scope.ts'
import { exportResults } from './export/export-results.ts'
import { findProject, nameOf } from './find-project.ts'
import { saveFollowUp } from './follow-ups/save-follow-up.ts'
import { findSurvey } from './results/find-survey.ts'
import { getDesk } from './results/get-desk.ts'
import { getInvitations } from './results/get-invitations.ts'
import { getResults } from './results/get-results.ts'
import { closeSurvey } from './sending/close-survey.ts'
import { previewSend } from './sending/preview-send.ts'
import { remind } from './sending/remind.ts'
import { sampleMails } from './sending/sample-mails.ts'
import { sendSurvey } from './sending/send-survey.ts'
import type { SurveyTools } from './survey-tools.ts'
import type { SurveysBackend } from './surveys-backend.ts'
import { saveTemplate } from './templates/save-template.ts'
import { getTemplate } from './templates/template-view.ts'

/** Surveys for those who sign in: each function first asks whether the asker may. */
export function createSurveys(tools: SurveyTools): SurveysBackend {
  const { database, sealer, clock } = tools
  const asTeam = async (scope: Scope, key: string) => (await findProject(tools, scope, key, 'manageSurveys')).project
  const ofProject = async (scope: Scope, key: string, survey: string, ability: Ability) => {
    const { project, can } = await findProject(tools, scope, key, ability)
    return { project, can, survey: await findSurvey(database, project.id, survey) }
  }
  return {
    getDesk: async (scope, project) => getDesk(tools, await asTeam(scope, project)),
    async getResults(scope, key, surveyKey) {
      const { project, survey, can } = await ofProject(scope, key, surveyKey, 'readBoard')
      return getResults(tools, project, survey, can)
    },
    async getInvitations(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      return getInvitations(tools, survey)
    },
    getTemplate: async (scope, project, template) => getTemplate(tools, await asTeam(scope, project), template),
    async saveTemplate(scope, key, template, form) {
      const project = await asTeam(scope, key)
      return saveTemplate(tools, project.id, template, form, await nameOf(tools, scope))
    },
    previewSend: async (scope, project, form) => previewSend(tools, await asTeam(scope, project), form),
    send: async (scope, project, form) => sendSurvey(tools, await asTeam(scope, project), form),
    async close(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      await closeSurvey(tools, survey.id)
    },
    async remind(scope, key, surveyKey) {
      const { survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      return remind(tools, survey.id)
    },
    async saveFollowUp(scope, key, surveyKey, id, form) {
      const { project, survey } = await ofProject(scope, key, surveyKey, 'manageSurveys')
      await saveFollowUp(tools, project, survey, id, form)
    },
    async exportResults(scope, key, surveyKey, format) {
      const { survey, can } = await ofProject(scope, key, surveyKey, 'readBoard')
      return exportResults(tools, survey, can, format)
    },
    addBot: async (scope, project, form) => addBot(database, sealer, (await asTeam(scope, project)).id, form),
    removeBot: async (scope, project, bot) => removeBot(database, (await asTeam(scope, project)).id, bot),
    listOutbox: async (scope, project) => listOutbox(database, (await asTeam(scope, project)).id),
    getMessage: async (scope, project, message) =>
      getMessage({ database, sealer, clock }, (await asTeam(scope, project)).id, message),
    async sendAgain(scope, project, message) {
      await sendAgain({ database, sealer, clock }, (await asTeam(scope, project)).id, message)
      void tools.outbox.deliver()
    },
    sampleMails: async (scope, project, language) => sampleMails(tools, await asTeam(scope, project), language),
  }
}
