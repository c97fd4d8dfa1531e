import { runnerImport } from 'vite'
import type * as InEnglish from '../../app/messages/en/index.ts'

/** What pages say, by name, in each language: read as Vite reads it, which finds the words of each kind of fact. */
const [english, chinese] = await Promise.all(
  ['en', 'zh-CN'].map((language) => runnerImport<typeof InEnglish>(`./app/messages/${language}/index.ts`)),
)
export const spoken = { en: english!.module.messages, 'zh-CN': chinese!.module.messages }
