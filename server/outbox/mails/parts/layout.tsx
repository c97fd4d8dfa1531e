import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import type { Letter } from '../letter.ts'
import { darkRules, look, styles } from './look.ts'

interface Given {
  letter: Letter
  subject: string
  /** The line that mail programs show beside the subject. */
  preview: string
  /** Where surveys can be stopped; null on mails that are no surveys. */
  unsubscribeUrl: string | null
  children: ReactNode
}

/** The paper that every mail is written on: one column of 600 px, whose mail it is on top, who sent it below. */
export function MailLayout({ letter, subject, preview, unsubscribeUrl, children }: Given) {
  const { words, shades, customer, project, language } = letter
  return (
    <Html lang={language}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style dangerouslySetInnerHTML={{ __html: darkRules(shades.dark) }} />
      </Head>
      <Body className="paper" style={{ backgroundColor: look.paper.light, margin: 0, padding: '24px 8px' }}>
        <Preview>{preview}</Preview>
        <Container
          className="card"
          style={{
            maxWidth: 600,
            backgroundColor: look.card.light,
            border: `1px solid ${look.line.light}`,
            borderRadius: 10,
          }}
        >
          <Section className="edge" style={{ padding: '28px 32px' }}>
            <Text
              className="soft line"
              style={{
                ...styles.label,
                borderBottom: `1px solid ${look.line.light}`,
                paddingBottom: 14,
                marginBottom: 24,
              }}
            >
              <strong className="brand" style={{ color: shades.light, fontWeight: 600 }}>
                {customer}
              </strong>
              {project && ` · ${project}`}
            </Text>
            {children}
          </Section>
        </Container>
        <Container style={{ maxWidth: 600 }}>
          <Text className="soft" style={{ ...styles.small, margin: '16px 20px 0' }}>
            {words.sentBy(project || customer)}
            {unsubscribeUrl && (
              <>
                <br />
                <Link
                  className="soft"
                  href={unsubscribeUrl}
                  style={{ color: look.soft.light, textDecoration: 'underline' }}
                >
                  {words.unsubscribe}
                </Link>
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
