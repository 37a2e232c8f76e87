export type FileType =
  | 'empty'
  | 'zip'
  | 'ods'
  | 'ole'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'utf-16'
  | 'text'
  | 'binary'

const signatures: readonly (readonly [FileType, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
]

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

const ascii = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, Math.min(to, head.length)))

const markup = /^(?:<!doctype html|<html|<head|<body|<table|<script|<style|<svg|<meta|<div)/i

/**
 * What a file is by its first bytes (give it 4 KiB or more), whatever its name says.
 * `zip` may be a workbook: only its table of contents can tell. `text` is text of any encoding but UTF-16.
 */
export const sniffFileType = (head: Uint8Array): FileType => {
  if (head.length === 0) return 'empty'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp'
  for (const [type, bytes] of signatures) {
    if (!startsWith(head, bytes)) continue
    const isOds =
      type === 'zip' &&
      ascii(head, 30, 38) === 'mimetype' &&
      ascii(head, 38, 100).includes('opendocument.spreadsheet')
    return isOds ? 'ods' : type
  }
  const hasBom = startsWith(head, [0xef, 0xbb, 0xbf])
  const start = ascii(head, hasBom ? 3 : 0, 1024).trimStart()
  if (markup.test(start) || (/^<(?:\?xml|!--)/i.test(start) && /<html/i.test(start))) return 'html'
  if (/^<\?xml/i.test(start)) return 'xml'
  return head.subarray(0, 4096).includes(0) ? 'binary' : 'text'
}
