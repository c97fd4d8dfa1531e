import { pino } from 'pino'

/** The process's log: one JSON line per event on standard error; secrets never reach it. */
export const log = pino(
  {
    name: 'daylight',
    level: process.env.NODE_ENV === 'test' || process.env.VITEST ? 'silent' : 'info',
    redact: ['password', 'authorization', 'cookie', 'key', '*.password', '*.authorization', '*.cookie'],
  },
  pino.destination(2),
)
