import type { IsoDate } from '../dates/index.ts'
import { type ExactParts, fromParts, toParts } from '../exact/index.ts'
import type { OtherCheckId, PayRuleId, PayVerdict, ShareFigures, Zone } from '../pay/index.ts'

type PackedPay = readonly [missing: ExactParts, more: ExactParts, causes: readonly PayRuleId[]]

/** Figures of one row as another thread is handed them. */
export type PackedFigures = readonly [
  row: number,
  siteName: string | undefined,
  zone: Zone | undefined,
  periodEnd: IsoDate,
  minimumWage: PackedPay | undefined,
  livingWage: PackedPay | undefined,
  otherChecks: readonly (readonly [OtherCheckId, PayVerdict, ExactParts | undefined])[],
]

export function packFigures(row: number, figures: ShareFigures): PackedFigures {
  const { siteName, zone, periodEnd, minimumWage, livingWage, otherChecks } = figures
  return [
    row,
    siteName,
    zone,
    periodEnd,
    minimumWage && [toParts(minimumWage.underpayment), toParts(minimumWage.arrears), minimumWage.causes],
    livingWage && [
      toParts(livingWage.shortfall),
      toParts(livingWage.shortfallAtAnnounced),
      livingWage.causes,
    ],
    otherChecks.map(({ check, verdict, owed }) => [check, verdict, owed && toParts(owed)] as const),
  ]
}

export function unpackFigures(packed: PackedFigures): ShareFigures {
  const [, siteName, zone, periodEnd, byLaw, short, others] = packed
  return {
    siteName,
    zone,
    periodEnd,
    minimumWage: byLaw && {
      underpayment: fromParts(byLaw[0]),
      arrears: fromParts(byLaw[1]),
      causes: byLaw[2],
    },
    livingWage: short && {
      shortfall: fromParts(short[0]),
      shortfallAtAnnounced: fromParts(short[1]),
      causes: short[2],
    },
    otherChecks: others.map(([check, verdict, owed]) => ({ check, verdict, owed: owed && fromParts(owed) })),
  }
}
