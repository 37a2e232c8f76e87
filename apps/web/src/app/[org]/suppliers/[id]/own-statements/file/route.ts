import { checkSupplierStatementFile, MOST_STATEMENT_BYTES } from '@daylight/application'
import { statementTitleSchema } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { refuseUpload } from '@/server/answer-upload.ts'
import { openForMember } from '@/server/open-for-member.ts'
import { readUpload } from '@/server/read-upload.ts'
import { seeOther } from '@/server/see-other.ts'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ readonly org: string; readonly id: string }>
}

/** Takes a supplier's statement as it arrives, and answers like a form: on to what was read, or back with the refusal. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org, id } = await params
  const page = `/${encodeURIComponent(org)}/suppliers/${encodeURIComponent(id)}/own-statements`
  try {
    const { actor, deps } = await openForMember(org, id)
    const checked = await readUpload(
      request,
      { field: 'file', maxBytes: MOST_STATEMENT_BYTES },
      ({ fields, content }) => {
        const title = statementTitleSchema.safeParse(fields.get('title') ?? '')
        if (!title.success) throw new AppError({ code: 'invalid', reason: 'title_missing', message: '' })
        return checkSupplierStatementFile(deps, actor, { supplierId: id, title: title.data }, content)
      },
    )
    return seeOther(`${page}/${checked.id}`)
  } catch (error) {
    return refuseUpload(error, { event: 'supplier_statement', page, anchor: 'read-file' })
  }
}
