import { Column } from '@react-email/column'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import type { ReactNode } from 'react'
import { look, styles } from './look.ts'

const cell = { ...styles.value, margin: 0, padding: '8px 0', borderBottom: `1px solid ${look.line.light}` }

/** A list with something at its right edge, a thin line under each. */
export const Lines = ({ lines }: { lines: { left: ReactNode; right: ReactNode }[] }) => (
  <Section style={{ marginBottom: 20 }}>
    {lines.map(({ left, right }, index) => (
      <Row key={index}>
        <Column className="ink line" style={cell}>
          {left}
        </Column>
        <Column
          className="soft line"
          align="right"
          style={{ ...cell, paddingLeft: 16, color: look.soft.light, whiteSpace: 'nowrap', verticalAlign: 'top' }}
        >
          {right}
        </Column>
      </Row>
    ))}
  </Section>
)
