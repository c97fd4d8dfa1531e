import { existsSync } from 'node:fs'

/** Adds to the environment what a file `.env` in the folder of the start says; what is there already stays. */
export function loadEnvFile() {
  if (existsSync('.env')) process.loadEnvFile('.env')
}
