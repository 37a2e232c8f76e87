import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { toWire } from '../exact/index.ts'
import { canonicalJson, type JsonValue } from '../json/canonical-json.ts'
import type { FigureKey } from './figure-catalogue.ts'
import type { FigureValue } from './publish-figures.ts'
import type { BlockNode, InlineNode, TextMark } from './section-document.ts'
import { isDescribed, type StatementContent } from './statement.ts'
import { STATEMENT_AREAS } from './statement-rules.ts'

export const FROZEN_FORMAT = 'daylight-statement-1'

export interface FrozenStatement {
  readonly content: JsonValue
  /** What is hashed (SHA-256 over its UTF-8 bytes) and signed. */
  readonly canonical: string
}

export type FreezeError = DomainError<'not_approved' | 'not_signed' | 'figure_missing'>

function freezeMark(mark: TextMark): JsonValue {
  return mark.type === 'link' ? { type: mark.type, href: mark.attrs.href } : { type: mark.type }
}

type Values = ReadonlyMap<FigureKey, FigureValue>

function freezeInline(node: InlineNode, values: Values): JsonValue {
  if (node.type === 'text')
    return { type: 'text', text: node.text, marks: (node.marks ?? []).map(freezeMark) }
  const value = values.get(node.attrs.key)
  return { type: 'figure', key: node.attrs.key, value: value?.value ?? null }
}

function freezeBlock(block: BlockNode, values: Values): JsonValue {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return { type: block.type, content: (block.content ?? []).map((node) => freezeInline(node, values)) }
  }
  const items = block.content.map((item) => item.content.map((inner) => freezeBlock(inner, values)))
  return { type: block.type, items }
}

function citedKeys(blocks: readonly BlockNode[]): readonly FigureKey[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? (block.content ?? []).flatMap((node) => (node.type === 'figure' ? [node.attrs.key] : []))
      : block.content.flatMap((item) => citedKeys(item.content)),
  )
}

/**
 * The statement as signed: figures replaced by their values on that day, keys sorted, no white space, so that
 * the same content always has the same bytes. Refuses one that is not approved and signed, or that cites a
 * figure without a value.
 */
export function freezeStatement(statement: StatementContent): Result<FrozenStatement, FreezeError> {
  const { approval, signature, facts } = statement
  if (approval === null)
    return err({ kind: 'not_approved', message: 'Only an approved statement can be signed.' })
  if (signature === null) return err({ kind: 'not_signed', message: 'The signature is missing.' })
  const values: Values = new Map(statement.figures.map((figure) => [figure.key, figure]))
  const missing = STATEMENT_AREAS.flatMap((area) => citedKeys(statement.sections[area]?.content ?? [])).find(
    (key) => !values.has(key),
  )
  if (missing !== undefined) {
    return err({
      kind: 'figure_missing',
      message: `The figure “${missing}” has no value. Count it again or take it out of the text.`,
    })
  }
  const content: JsonValue = {
    format: FROZEN_FORMAT,
    organisation: {
      name: statement.organisationName,
      legalForm: facts.legalForm,
      turnoverBand: facts.turnoverBand,
      turnoverPounds: facts.turnoverPounds === null ? null : toWire(facts.turnoverPounds),
      groupMembers: facts.groupMembers,
      website: facts.website,
    },
    period: { start: statement.periodStart, end: statement.periodEnd },
    noStepsTaken: statement.noStepsTaken,
    sections: STATEMENT_AREAS.map((area) => ({
      area,
      blocks: (statement.sections[area]?.content ?? []).map((block) => freezeBlock(block, values)),
    })),
    figures: statement.figures.map(({ key, value, asOf, sourceCount, sourceKind, suppressed }) => ({
      key,
      value,
      asOf,
      sourceCount,
      sourceKind,
      suppressed,
    })),
    ...(statement.covered.some(isDescribed) ? { covered: statement.covered.map((one) => ({ ...one })) } : {}),
    // Left out where there is none, so that what was signed before promises were kept reads the same.
    ...(statement.promises.length === 0 ? {} : { promises: statement.promises.map((one) => ({ ...one })) }),
    approval: { body: approval.body, approvedBy: approval.approvedBy, approvedOn: approval.approvedOn },
    signature: {
      signerName: signature.signerName,
      jobTitle: signature.jobTitle,
      role: signature.role,
      signedOn: signature.signedOn,
    },
  }
  return ok({ content, canonical: canonicalJson(content) })
}
