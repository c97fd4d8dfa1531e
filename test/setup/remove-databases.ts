import { afterAll } from 'vitest'
import { removeDatabases } from '../factories/empty-database.ts'

afterAll(removeDatabases)
