/** An iCalendar file as calendar programs take it. */
export const calendarFile = (calendar: string, name: string) =>
  new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
    },
  })
