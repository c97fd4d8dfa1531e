/** No script, no other server, no form: only what the mail itself brings. A link opens beside, as in a mail program. */
const rules = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"
const head = `<meta http-equiv="Content-Security-Policy" content="${rules}"><base target="_blank">`

/** The mail as a document that is safe to show: the rules stand before anything of its own. */
export const mailDocument = (html: string): string =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (opening) => opening + head) : head + html

/** A mail as its reader sees it, in a frame of its own that can do nothing but be read. */
export function MailFrame({ html, title, className = '' }: { html: string; title: string; className?: string }) {
  return (
    <iframe
      title={title}
      srcDoc={mailDocument(html)}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      className={`block w-full rounded-[10px] border border-line bg-white ${className}`}
    />
  )
}
