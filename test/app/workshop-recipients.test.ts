import { describe, expect, test } from 'vitest'
import { readRecipients } from '~/workshop/rule/read-recipients'
import { writeRecipients } from '~/workshop/rule/write-recipients'

/** Who was understood, or what was wrong, line by line. */
const read = (list: string) => readRecipients(list).map(({ recipient, problem }) => recipient ?? problem)

describe('a pasted list', () => {
  test('may be bare addresses, one per line, with empty lines between', () => {
    expect(read('A@b.example\n\r\n  c@d.example  \r')).toEqual([{ email: 'a@b.example' }, { email: 'c@d.example' }])
  })

  test('of more than anybody is sent to is refused whole instead of being read', () => {
    const people = (count: number) => Array.from({ length: count }, (_, at) => `${at}@b.example`).join('\n')
    expect(read(people(2_000))).toHaveLength(2_000)
    const inOneLine = ['@ '.repeat(100_000), '＠ '.repeat(100_000), people(5_000).replaceAll('\n', ' ')]
    for (const list of [
      ...inOneLine,
      people(50_000),
      ','.repeat(1_000_000),
      '\n'.repeat(1_000_000),
      ' '.repeat(1_000_000),
    ])
      expect(readRecipients(list)).toMatchObject([{ line: 1, recipient: null, problem: 'tooLong' }])
  })

  test('takes name, role, site and language after the address', () => {
    expect(read('wang@hengda.example, 王敏, Key user, Plant 4, zh')).toEqual([
      { email: 'wang@hengda.example', name: '王敏', role: 'Key user', site: 'Plant 4', language: 'zh-CN' },
    ])
  })

  test('finds the address wherever it stands, whichever separator is used', () => {
    const person = { email: 'wang@hengda.example', name: '王敏', role: '关键用户' }
    for (const line of [
      '王敏\twang@hengda.example\t关键用户',
      '王敏；wang@hengda.example；关键用户',
      '王敏，wang@hengda.example，关键用户',
      '"王敏";wang@hengda.example;"关键用户"',
    ])
      expect(read(line)).toEqual([person])
  })

  test('keeps separators and quotes inside of quoted cells', () => {
    expect(read('wang@hengda.example,"Wang, Min ""Amy""",Lead')).toEqual([
      { email: 'wang@hengda.example', name: 'Wang, Min "Amy"', role: 'Lead' },
    ])
  })

  test('follows a line of headings in either language, and ignores columns that it does not know', () => {
    const list = '部门,姓名,邮箱,厂区,语言\n生产,王敏,wang@hengda.example,四厂,中文\n财务,,li@hengda.example,,English'
    expect(read(list)).toEqual([
      { email: 'wang@hengda.example', name: '王敏', site: '四厂', language: 'zh-CN' },
      { email: 'li@hengda.example', language: 'en' },
    ])
    expect(read('Name;E-mail;Role\nLi;li@x.example;Boss')).toEqual([
      { email: 'li@x.example', name: 'Li', role: 'Boss' },
    ])
  })

  test('reads addresses as mail programs copy them, also several in one line', () => {
    expect(read('Wang Min <wang@hengda.example>; Li <li@hengda.example>, chen@hengda.example')).toEqual([
      { email: 'wang@hengda.example', name: 'Wang Min' },
      { email: 'li@hengda.example', name: 'Li' },
      { email: 'chen@hengda.example' },
    ])
  })

  test.each([
    String.raw`"Wang, Min" <wang@hengda.example>, "Li ""Bo""" <li@hengda.example>`,
    String.raw`"Wang, Min" <wang@hengda.example>; "Li \"Bo\"" <li@hengda.example>;`,
    'Wang, Min <wang@hengda.example>; Li "Bo" <li@hengda.example>',
    'Wang, Min <wang@hengda.example>, Li "Bo" <li@hengda.example>',
    '"Wang, Min"＜wang＠hengda.example＞；Li "Bo" <li@hengda.example>；',
    '"Wang, Min" <wang@hengda.example>,\n"Li ""Bo""" <li@hengda.example>',
  ])('reads names with commas and quotes as mail programs write them: %s', (list) => {
    expect(read(list)).toEqual([
      { email: 'wang@hengda.example', name: 'Wang, Min' },
      { email: 'li@hengda.example', name: 'Li "Bo"' },
    ])
  })

  test.each([
    'wang@hengda.example、li@hengda.example',
    'wang@hengda.example li@hengda.example',
    '<wang@hengda.example>, <li@hengda.example>',
    'wang＠hengda.example；li@hengda.example',
    'wang@hengda.example，\tli@hengda.example',
  ])('reads bare addresses however they are listed: %s', (list) => {
    expect(read(list)).toEqual([{ email: 'wang@hengda.example' }, { email: 'li@hengda.example' }])
  })

  test('reads Outlook’s single quotes as no part of the name, and a quote that is never closed as it stands', () => {
    expect(read("'Wang Min' <wang@hengda.example>; 'Li' <li@hengda.example>")).toEqual([
      { email: 'wang@hengda.example', name: 'Wang Min' },
      { email: 'li@hengda.example', name: 'Li' },
    ])
    expect(read('"Wang, wang@hengda.example')).toEqual([{ email: 'wang@hengda.example', name: '"Wang' }])
  })

  test('says of every line that it could not use why, and by which number it is found', () => {
    const lines = readRecipients(
      'ok@x.example\nWang Min\nnot@an address\nOK@x.example\n' + `n@x.example,${'n'.repeat(300)}`,
    )
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, 'noEmail'],
      [3, 'badEmail'],
      [4, 'twice'],
      [5, 'tooLong'],
    ])
    expect(lines[1]!.text).toBe('Wang Min')
  })

  test('comes back as it was when it is written out again', () => {
    const list = 'wang@hengda.example, "Wang, Min", Key user, Plant 4, zh-CN\nli@hengda.example, , Boss\nchen@x.example'
    const people = readRecipients(list).map(({ recipient }) => recipient!)
    expect(people).toHaveLength(3)
    expect(writeRecipients(people)).toBe(list)
  })
})
