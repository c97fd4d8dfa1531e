import { useId, type ReactNode } from 'react'
import { useTranslation } from '~/words/use-translation'

interface PopoverProps {
  /** What opens it. */
  trigger: ReactNode
  title: string
  children: ReactNode
}

/** The browser's own popover: it opens without JavaScript, closes on Escape and gives the focus back. */
export function Popover({ trigger, title, children }: PopoverProps) {
  const { t } = useTranslation()
  const id = useId()
  const heading = `${id}-title`
  return (
    <>
      <button type="button" className="dotted" {...{ popovertarget: id }}>
        {trigger}
      </button>
      <div id={id} role="dialog" aria-labelledby={heading} className="popover" {...{ popover: 'auto' }}>
        <p id={heading} className="font-semibold text-ink">
          {title}
        </p>
        {children}
        <button type="button" className="popover-close" {...{ popovertarget: id, popovertargetaction: 'hide' }}>
          {t('saysWho.close')}
        </button>
      </div>
    </>
  )
}
