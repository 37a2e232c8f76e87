import { PAYROLL_FORMATS, type PayrollFormat, writePayrollTemplate } from '@daylight/adapters/files'
import { isoDate } from '@daylight/domain/dates'
import { container } from '@/server/container.ts'

const TYPES: Readonly<Record<PayrollFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** The payroll template as a file. It holds nothing of anybody, so anyone may take it. */
export async function GET(_: Request, { params }: { readonly params: Promise<{ format: string }> }) {
  const { format: wanted } = await params
  const format = PAYROLL_FORMATS.find((one) => one === wanted)
  if (format === undefined) return new Response('There is no template of this kind.', { status: 404 })
  const { deps } = await container()
  const body = await writePayrollTemplate(format, isoDate(`${deps.clock.today().slice(0, 8)}01`))
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="payroll-template.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
