import { Form } from '@remix-run/react'
import type { SubscriptionView } from '#contract/surveys/views'
import { useTranslation } from '~/words/use-translation'

/** The way out of further surveys, and the way back. */
export function SubscriptionForm({ email, customer, subscribed }: SubscriptionView) {
  const { t } = useTranslation()
  return (
    <Form method="post" discover="none">
      <h1 className="headline" tabIndex={-1}>
        {t(subscribed ? 'survey.unsubscribe.question' : 'survey.unsubscribe.stopped')}
      </h1>
      <p className="mt-3 text-pretty">
        {subscribed
          ? t('survey.unsubscribe.questionMore', { email, customer })
          : t('survey.unsubscribe.stoppedMore', { email })}
      </p>
      <button
        name="subscribed"
        value={subscribed ? 'no' : 'yes'}
        className={`mt-8 w-full wide:w-auto ${subscribed ? 'button' : 'outline-button'}`}
      >
        {t(subscribed ? 'survey.unsubscribe.stop' : 'survey.unsubscribe.again')}
      </button>
    </Form>
  )
}
