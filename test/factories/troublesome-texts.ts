/** What people and tools write and some file format or other cannot take as it is, by what is special of it. */
export const troublesomeTexts: Record<string, string> = {
  quotes: `ERP "Phoenix" isn't 'late' “really” «now»`,
  separators: 'a,b;c:d|e\tf',
  'line feed': 'first\nsecond',
  'carriage return': 'first\rsecond',
  'both line ends': 'first\r\nsecond',
  'line separators of Unicode': 'first\u2028second\u2029third\u0085fourth',
  'control characters': 'a\u0001b\u0008c\u000bd\u000ce\u001bf\u007fg\u009fh',
  NUL: 'a\u0000b',
  'half a character': 'a\ud800b\udc00c',
  'no characters': 'a\ufffeb\uffffc',
  'an escape of OOXML': 'a_x000D_b_x005F_c_x0041_',
  'an escape of iCalendar': String.raw`a\nb\,c\;d\\e^'f^ng`,
  formulas: '=HYPERLINK("http://x.example","click")',
  plus: '+1',
  minus: '-2+3',
  at: '@SUM(A1)',
  'a formula after a tab': '\t=1',
  'a formula after a line end': '\r=1',
  'a formula after spaces': ' \u00a0=1',
  'markup of XML': `<b>&amp;</b> ]]> <!-- & "'`,
  'markup of a script': '</script><script>alert(1)</script>',
  emoji: '上线 🎉 👩🏽‍💻 🇨🇳',
  'right to left': 'תוכנית \u200fכן\u200e \u202eabc\u202c',
  Chinese: '“重点”：期初余额，（华东）《切换方案》；请确认。',
  long: '项目进展与下一步计划，'.repeat(18),
  'spaces at the ends': '  a  ',
  'looks like a date': '1-2',
  'looks like a number': '007',
}

/** What is left of such a text where it may have to be on one line: letters of both scripts and figures, and nothing else. */
export const wordsOf = (text: string) => text.toWellFormed().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A text as a cell holds it; in CSV with the apostrophe before what would be a formula. */
export function asCell(text: string, isCsv = true) {
  const plain = text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\ufffd-\uffff]/gu, '')
  return isCsv && /^\s*[=+\-@\t]/.test(plain) ? `'${plain}` : plain
}
