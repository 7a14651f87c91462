// Every phone and address of a card as a link that calls or writes.
import { TODAY } from '../../../core/i18n/today.ts'
import { text } from '../shared/spoken.ts'

interface LinksProps {
  readonly client: string
  readonly phone: string
  readonly email: string
}

export function Links({ client, phone, email }: LinksProps) {
  const phones = phone.split(/[;,\n/]/).flatMap(part => {
    const number = part.trim().replace(/(?:ext|доб|x|#).*$/i, '')
    const digits = number.replace(/[^\d+]/g, '')
    return digits.length < 3 ? [] : [{ href: `tel:${digits}`, shown: part.trim(), says: text(TODAY.call) }]
  })
  const mails = email
    .split(/[\s;,<>]+/)
    .filter(part => /^[^@]+@[^@]+$/.test(part))
    .map(part => ({
      href: `mailto:${encodeURIComponent(part).replace('%40', '@')}`,
      shown: part,
      says: text(TODAY.mail),
    }))
  const links = [...phones, ...mails]
  if (links.length === 0) return null
  return (
    <p class="links">
      {links.map(({ href, shown, says }) => (
        <a key={href} href={href} aria-label={`${says}: ${client}, ${shown}`}>
          {shown}
        </a>
      ))}
    </p>
  )
}
