import type { TestRoom } from './open-test-room.ts'

/** Does in a rehearsal everything that can be done in a room, with who waited before and with five who come now. */
export async function rehearseEverything(room: TestRoom, waiting: string[], poll: string) {
  const { scope, key, code, audience } = room
  await room.room.rehearse(scope, 'erp', key)
  const tokens = [...waiting, ...(await Promise.all([1, 2, 3, 4, 5].map((nth) => room.join(`Guest ${nth}`))))]
  await room.take('one-tab')
  await room.go('one-tab', 'questions')
  await room.freeze('one-tab', true)
  await room.room.setPoll(scope, 'erp', key, poll, 'open')
  for (const token of tokens) {
    await audience.ask(code, token, { text: 'When?' })
    await audience.votePoll(code, token, poll, 'rice')
    await audience.react(code, token, 'applause')
    await audience.savePulse(code, token, { useful: 5, confident: 1 })
  }
  const [question] = (await room.console()).questions
  await audience.vote(code, tokens[0]!, question!.id, true)
  await room.room.moderate(scope, 'erp', key, question!.id, { do: 'answer', answer: 'Soon' })
  await room.room.addDecision(scope, 'erp', key, { text: 'Only tried' })
  await room.room.savePromise(scope, 'erp', key, null, { title: 'Only tried', owner: 'Me', dueOn: '2026-12-01' })
  const seen = await room.console()
  if (seen.questions.length !== tokens.length || seen.decisions.length !== 1 || seen.made.length !== 1)
    throw new Error('the rehearsal was not what it was to be')
}

/** Everything that a rehearsal could leave behind. */
export async function keptOf({ database, id, services }: TestRoom) {
  // Reactions are written a moment later.
  await services.background.settled()
  const {
    revision: _,
    questions: __,
    polls: ___,
    outcomes: ____,
    ...room
  } = await database.room.findUniqueOrThrow({
    where: { openDayId: id },
  })
  return {
    openDay: await database.openDay.findUniqueOrThrow({ where: { id } }),
    room: { ...room, slide: '' },
    participants: (await database.participant.findMany()).map(({ tokenHash, name }) => ({ tokenHash, name })),
    questions: await database.roomQuestion.findMany(),
    votes: [await database.questionVote.findMany(), await database.pollVote.findMany()],
    pulses: await database.pulse.findMany(),
    polls: await database.poll.findMany(),
    decisions: await database.decision.findMany(),
    promises: await database.openDayPromise.findMany(),
    mails: await database.outboxMessage.count(),
    ledger: await database.ledgerHead.findMany(),
  }
}
