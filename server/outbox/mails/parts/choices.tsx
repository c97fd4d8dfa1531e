import { Column } from '@react-email/column'
import { Link } from '@react-email/link'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import type { CSSProperties } from 'react'
import { isScored, scoreScales, type Question } from '../../../contract/surveys/questions.ts'
import { choiceLink } from '../choice-link.ts'
import type { Letter } from '../letter.ts'
import { look, styles } from './look.ts'

interface Given {
  letter: Letter
  question: Question
  link: string
}

/** More options than these are easier to choose on the page. */
const mostOptions = 8

/** Whether a question can be answered inside a mail. */
export const isAnswerable = (question: Question): boolean =>
  isScored(question.type) || (question.type === 'single' && question.options.length <= mostOptions)

/** The answers to a question, each a link that opens the form with it chosen. */
export function Choices(given: Given) {
  const { question } = given
  if (isScored(question.type)) return <Scores {...given} type={question.type} />
  return question.type === 'single' ? <Options {...given} options={question.options} /> : null
}

const choice = (letter: Letter): CSSProperties => ({
  ...styles.paragraph,
  display: 'block',
  margin: 0,
  padding: '10px 0',
  border: `1px solid ${look.line.light}`,
  borderRadius: 8,
  color: letter.shades.light,
  fontWeight: 600,
  textAlign: 'center',
  textDecoration: 'none',
})

function Scores({ letter, question, link, type }: Given & { type: keyof typeof scoreScales }) {
  const { from, to } = scoreScales[type]
  const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  // Eleven do not fit beside one another on a phone: there the second half goes below the first.
  const rows = scores.length > 7 ? [scores.slice(0, 6), scores.slice(6)] : [scores]
  const { low, high } = letter.words.survey.scale[type]
  const isHalved = rows.length > 1
  return (
    <Section>
      <div data-skip-in-text="true" style={{ fontSize: 0 }}>
        {rows.map((row, index) => (
          <table
            key={index}
            role="presentation"
            cellPadding={0}
            cellSpacing={0}
            style={
              isHalved ? { display: 'inline-table', tableLayout: 'fixed' } : { width: '100%', tableLayout: 'fixed' }
            }
          >
            <tbody>
              <tr>
                {row.map((score) => (
                  <td
                    key={score}
                    style={{ padding: score === to ? '0 0 6px' : '0 4px 6px 0', width: isHalved ? 44 : undefined }}
                  >
                    <Link
                      className="choice brand line"
                      href={choiceLink(link, question.id, score)}
                      aria-label={letter.words.survey.scoreOf(score, to)}
                      style={choice(letter)}
                    >
                      {score}
                    </Link>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        ))}
      </div>
      <Row style={{ marginBottom: 14 }}>
        <Column className="soft" style={{ ...styles.label, width: '50%' }}>
          {letter.words.survey.end(from, low)}
        </Column>
        <Column className="soft" align="right" style={{ ...styles.label, width: '50%' }}>
          {letter.words.survey.end(to, high)}
        </Column>
      </Row>
    </Section>
  )
}

const Options = ({
  letter,
  question,
  link,
  options,
}: Given & { options: Extract<Question, { type: 'single' }>['options'] }) => (
  <Section style={{ marginBottom: 14 }}>
    {options.map(({ id, text }) => (
      <Row key={id}>
        <Column style={{ paddingBottom: 8 }}>
          <Link
            className="choice brand line"
            href={choiceLink(link, question.id, id)}
            style={{ ...choice(letter), padding: '10px 14px', textAlign: 'left' }}
          >
            {letter.say(text)}
          </Link>
        </Column>
      </Row>
    ))}
  </Section>
)
