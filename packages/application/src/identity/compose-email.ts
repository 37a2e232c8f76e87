import { type Role, roleDescriptions } from '@daylight/domain/access'
import { LINK_HOURS } from '@daylight/domain/identity'
import type { EmailMessage } from '../ports/mailer.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly greeting: string
  readonly before: readonly string[]
  /** Null where there is nowhere to go. */
  readonly button: { readonly label: string; readonly href: string } | null
  readonly after: readonly string[]
}

export function composeConfirmEmail(options: {
  readonly to: string
  readonly name: string
  readonly href: string
}): EmailMessage {
  return writeLetter({
    to: options.to,
    subject: 'Confirm your e-mail address for Daylight',
    greeting: `Hello ${options.name}`,
    before: ['You have signed up for Daylight with this address. Confirm that it is yours to go on.'],
    button: { label: 'Confirm my address', href: options.href },
    after: [
      `You will be asked for the password you chose. The link works once, for ${LINK_HOURS.confirm_email} hours.`,
      'If you did not sign up, do nothing: without you the account stays closed.',
    ],
  })
}

export function composeResetPassword(options: {
  readonly to: string
  readonly name: string
  readonly href: string
}): EmailMessage {
  return writeLetter({
    to: options.to,
    subject: 'Choose a new password for Daylight',
    greeting: `Hello ${options.name}`,
    before: ['Somebody, most likely you, asked for a new password for your Daylight account.'],
    button: { label: 'Choose a new password', href: options.href },
    after: [
      'The link works once, for 1 hour. Choosing a new password signs you out everywhere.',
      'If it was not you, do nothing: your password stays as it is.',
    ],
  })
}

export function composeAlreadyRegistered(options: {
  readonly to: string
  readonly name: string
  readonly href: string
  readonly resetHref: string
}): EmailMessage {
  return writeLetter({
    to: options.to,
    subject: 'You have a Daylight account already',
    greeting: `Hello ${options.name}`,
    before: [
      'Somebody, most likely you, signed up for Daylight with this address. You have an account already.',
    ],
    button: { label: 'Sign in', href: options.href },
    after: [
      `If you have forgotten your password, choose a new one: ${options.resetHref}`,
      'If it was not you, do nothing: nothing about your account has changed.',
    ],
  })
}

export function composeInvitation(options: {
  readonly to: string
  readonly organisation: string
  readonly invitedBy: string
  readonly role: Role
  readonly href: string
}): EmailMessage {
  const { organisation, invitedBy, role } = options
  return writeLetter({
    to: options.to,
    subject: `${oneLine(invitedBy)} invites you to ${oneLine(organisation)} on Daylight`,
    greeting: 'Hello',
    before: [
      `${invitedBy} invites you to work with ${organisation} on Daylight, as ${role}.`,
      `What that role may do: ${lowerFirst(roleDescriptions[role])}.`,
      'Daylight checks, from evidence, whether the people who clean, guard, cater and build for an organisation are paid and treated fairly.',
    ],
    button: { label: 'See the invitation', href: options.href },
    after: [
      `The link works for ${LINK_HOURS.invitation / 24} days, for the address this was sent to.`,
      'If you do not know who sent this, do nothing.',
    ],
  })
}

/** A message as text and as HTML, in the one form that all of ours have. */
export function writeLetter(letter: Letter): EmailMessage {
  const { to, subject, greeting, before, button, after } = letter
  const way = button ? [`${button.label}:\n${button.href}`] : []
  const text = [`${greeting},`, ...before, ...way, ...after, 'Daylight'].join('\n\n')
  const html = [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    `<title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#FAF8F4;color:#1B2233;font:16px/1.5 Verdana,Arial,sans-serif">',
    '<div style="max-width:560px;margin:0 auto">',
    paragraph(`${greeting},`),
    ...before.map(paragraph),
    ...(button ? writeButton(button) : []),
    ...after.map(paragraph),
    paragraph('Daylight'),
    '</div></body></html>',
  ].join('\n')
  return { to, subject: oneLine(subject), text, html }
}

function paragraph(line: string): string {
  return `<p dir="auto" style="margin:0 0 16px">${escapeHtml(line)}</p>`
}

function writeButton({ label, href }: NonNullable<Letter['button']>): readonly string[] {
  return [
    `<p style="margin:0 0 16px"><a href="${escapeHtml(href)}" style="display:inline-block;padding:12px 20px;background:#0E5A63;color:#FFFFFF;text-decoration:none;border-radius:6px">${escapeHtml(label)}</a></p>`,
    paragraph(`If the button does not work, copy this address: ${href}`),
  ]
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
