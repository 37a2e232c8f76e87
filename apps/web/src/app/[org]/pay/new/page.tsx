import { MAX_UPLOAD_BYTES } from '@daylight/application'
import { roleMay } from '@daylight/domain/access'
import { PageHeader, Prose } from '@daylight/ui'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { PayrollUploadForm } from '@/features/pay/payroll-upload-form.tsx'
import { refusalCookie } from '@/features/pay/refusal-cookie.ts'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Check a payroll' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function NewPayCheckPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  if (!roleMay(actor.role, 'pay_check:write')) notFound()
  const query = await readListQuery(searchParams)
  const targets = await api.pay.uploadTargets()
  const refusal = refusalCookie.read((await cookies()).get(refusalCookie.name)?.value, query.get('refused'))
  const names = new Map(targets.suppliers.map((supplier) => [supplier.id, supplier.name]))
  return (
    <>
      <PageHeader
        title="Check a payroll"
        breadcrumbs={[{ label: 'Pay', href: `/${segment}/pay` }, { label: 'Check a payroll' }]}
      />
      <Prose>
        <p>
          Every row is held against the legal minimum and the Living Wage, and every verdict can be opened
          down to its sum. Names, dates of birth, National Insurance numbers, bank accounts and addresses are
          never stored: each worker gets a code. The file is kept encrypted until it has been read, then
          deleted.
        </p>
        <p>
          To write a payroll down by hand, or to see what each column means, take the template:{' '}
          <a href="/payroll-template/xlsx" download>
            for Excel
          </a>
          ,{' '}
          <a href="/payroll-template/ods" download>
            for LibreOffice
          </a>{' '}
          or{' '}
          <a href="/payroll-template/csv" download>
            as CSV
          </a>
          .
        </p>
        <p>
          No file at hand? Try it with{' '}
          <a href="/sample-payroll.csv" download>
            a sample payroll
          </a>{' '}
          of 60 invented people, 9 of whom fall below the Living Wage or the legal minimum.
        </p>
      </Prose>
      <div className="mt-6">
        <PayrollUploadForm
          action={`/${segment}/pay/upload`}
          cancelHref={`/${segment}/pay`}
          suppliers={targets.suppliers.map(({ id, name }) => ({ value: id, label: name }))}
          sites={targets.sites.map(({ id, name, supplierId }) => ({
            value: id,
            label: `${name} (${supplierId === null ? 'our own' : (names.get(supplierId) ?? 'archived supplier')})`,
          }))}
          supplierId={refusal?.supplierId ?? query.get('supplier') ?? ''}
          siteId={refusal?.siteId ?? query.get('site') ?? ''}
          refusal={refusal?.message}
          mostBytes={MAX_UPLOAD_BYTES}
        />
      </div>
    </>
  )
}
