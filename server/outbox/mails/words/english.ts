const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`)

export const en = {
  greeting: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
  sentBy: (project: string) => `Sent by the delivery team of ${project}.`,
  unsubscribe: 'No more surveys by mail',
  survey: {
    subject: (title: string) => `Your view: ${title}`,
    preview: (count: number, until: string) => `${questions(count)}, open until ${until}.`,
    lead: 'We would like to know how it was for you. Anything that needs doing gets an owner and a date, and you see what becomes of it.',
    chooseScore: 'Choose a number to begin. Nothing counts until you confirm it.',
    chooseOption: 'Choose an answer to begin. Nothing counts until you confirm it.',
    openAll: (count: number) => (count === 1 ? 'Open the question' : `Open all ${count} questions`),
    answer: (count: number) => (count === 1 ? 'Answer the question' : `Answer ${count} questions`),
    until: (day: string) => `Open until ${day}; until then you can change your answers.`,
    named: 'Your delivery team sees your name beside your answers. Others see no names.',
    anonymous: 'Anonymous: neither your name nor your address is kept with your answers.',
    scoreOf: (score: number, to: number) => `${score} of ${to}`,
    end: (score: number, words: string) => `${score}: ${words}`,
    scale: {
      csat: { low: 'Very dissatisfied', high: 'Very satisfied' },
      nps: { low: 'Not at all likely', high: 'Extremely likely' },
      ces: { low: 'Very difficult', high: 'Very easy' },
    },
  },
  reminder: {
    subject: (title: string, isLastDay: boolean) => (isLastDay ? `Last day: ${title}` : `A reminder: ${title}`),
    preview: (until: string, isLastDay: boolean) => (isLastDay ? 'The survey closes today.' : `Open until ${until}.`),
    lead: (until: string, isLastDay: boolean) =>
      isLastDay
        ? 'Your answer has not reached us yet, and the survey closes today.'
        : `Your answer has not reached us yet. The survey is open until ${until}.`,
    ratherNot: 'If you would rather not answer, just ignore this mail; there are no reminders once the survey is over.',
  },
  followUp: {
    subject: (title: string) => `What we did: ${title}`,
    preview: 'Please tell us whether it is settled.',
    title: 'You said, we did',
    lead: (survey: string) => `In “${survey}” you told us what matters to you. This is what we did about it.`,
    youSaid: 'You said',
    weDid: 'We did',
    owner: (owner: string) => `Owner: ${owner}`,
    open: 'Confirm that it is settled',
    note: 'Only you can close it. If it is not settled, leave it open: the team sees that.',
  },
  invitation: {
    subject: (where: string | null) => `You are invited${where ? ` to ${where}` : ''}`,
    preview: 'Your personal link is in this mail.',
    title: 'You are invited',
    lead: (vendor: string | null, customer: string | null) =>
      `${vendor ?? 'The delivery team'} invites you to ${customer ? `the live boards of the projects of ${customer}` : 'its team'}.`,
    open: 'Join',
    until: (day: string) => `The link is yours alone. It can be used once, until ${day}.`,
  },
  reset: {
    subject: 'Choose a new password',
    preview: 'The link is good for an hour.',
    lead: 'Somebody, most likely you, said that they forgot the password of this address.',
    open: 'Choose a new password',
    note: 'The link is good once, for an hour. If it was not you, do nothing: your password stays as it is.',
  },
  openDay: {
    when: 'When',
    where: 'Where',
    join: 'Join online',
    agenda: 'What you will see',
    minutes: (minutes: number) => `${minutes} min`,
    before: (value: string) => `before: ${value}`,
    presenters: (names: string[]) => `Presented by ${names.join(', ')}`,
    page: 'Open day page',
    invitation: {
      subject: (title: string, day: string, from: string) => `${title}: ${day}, ${from}`,
      lead: 'Please join us: you will see where the project stands, in the same figures as on your board, and can ask anything.',
      calendar: 'The invitation for your calendar is attached.',
      open: 'Reply',
    },
    changed: {
      subject: (title: string, day: string, from: string) => `Changed: ${title}, now ${day}, ${from}`,
      title: (title: string) => `Changed: ${title}`,
      lead: 'Something has changed. This is how it is now.',
      calendar: 'The change for your calendar is attached.',
    },
    cancelled: {
      subject: (title: string, day: string) => `Cancelled: ${title}, ${day}`,
      title: (title: string) => `Cancelled: ${title}`,
      lead: (title: string, day: string) => `${title} on ${day} will not take place.`,
      reason: (reason: string) => `Reason: ${reason}`,
      calendar: 'Open the attachment to remove it from your calendar.',
      open: 'See where the project stands',
    },
    recap: {
      subject: (title: string) => `${title}: what was shown and promised`,
      preview: (day: string) => `The open day of ${day} in brief.`,
      lead: (day: string) => `The open day of ${day} in brief.`,
      figures: 'Since the last open day',
      commitments: 'What we promised',
      none: 'Nothing new was promised.',
      due: (owner: string | null, day: string | null) =>
        [owner, day && `by ${day}`].filter(Boolean).join(', ') || 'no owner and no date yet',
      open: 'Read the recap',
    },
  },
}
export type Words = typeof en
