import { Button } from '@react-email/button'
import { Heading } from '@react-email/heading'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import type { Letter } from '../letter.ts'
import { styles } from './look.ts'

/** What the mail is about. */
export const Title = ({ children }: { children: ReactNode }) => (
  <Heading as="h1" className="ink" style={styles.title}>
    {children}
  </Heading>
)

/** A heading of a part. */
export const Subtitle = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" className="ink" style={styles.question}>
    {children}
  </Heading>
)

/** A paragraph; its line breaks stay. */
export const Paragraph = ({ children }: { children: string }) => (
  <Text className="ink" style={styles.paragraph}>
    {lines(children)}
  </Text>
)

/** What is said in passing. */
export const Small = ({ children, inTextPart = true }: { children: ReactNode; inTextPart?: boolean }) => (
  <Text className="soft" style={styles.small} data-skip-in-text={inTextPart ? undefined : 'true'}>
    {children}
  </Text>
)

/** A value under its label; what it was before below. */
export const Fact = ({ label, children, before }: { label: string; children: ReactNode; before?: string | null }) => (
  <Text className="ink" style={styles.value}>
    <span className="soft" style={styles.label}>
      {label}
    </span>
    <br />
    {typeof children === 'string' ? lines(children) : children}
    {before && <Below>{before}</Below>}
  </Text>
)

/** What is said under something, more quietly. */
export const Below = ({ children }: { children: string }) => (
  <>
    <br />
    <span className="soft" style={styles.label}>
      {children}
    </span>
  </>
)

/** A link inside a text. */
export const TextLink = ({ letter, href, children }: { letter: Letter; href: string; children: ReactNode }) => (
  <Link className="brand" href={href} style={{ color: letter.shades.light, textDecoration: 'underline' }}>
    {children}
  </Link>
)

/** What the mail is for, in one press. */
export const Action = ({ letter, href, children }: { letter: Letter; href: string; children: ReactNode }) => (
  <Button
    className="button"
    href={href}
    style={{
      ...styles.paragraph,
      margin: '8px 0 20px',
      padding: '13px 22px',
      borderRadius: 8,
      backgroundColor: letter.shades.light,
      color: '#ffffff',
      fontWeight: 600,
    }}
  >
    {children}
  </Button>
)

function lines(text: string): ReactNode {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))
}
