import type { StatementSectionView } from '@daylight/contracts'
import { LinkText, Panel } from '@daylight/ui'
import { FiguresList } from './figures-list.tsx'
import { AREA_FIGURES } from './statement-words.ts'

interface AreaFiguresProps {
  readonly section: StatementSectionView
  readonly segment: string
  readonly onInsert?: ((key: string) => void) | undefined
}

/** Our own records of the year that belong to the area, each leading to what is known of it. */
function AreaRecords({ section, segment }: Pick<AreaFiguresProps, 'section' | 'segment'>) {
  const { records } = section
  if (records.length === 0) return null
  return (
    <div className="mb-5">
      <h2 className="text-lg">Your own records of the year</h2>
      <ul className="mt-1">
        {records.map(({ id, register, title, told, files }) => (
          <li key={id} className="border-b border-line py-3 [overflow-wrap:anywhere] last:border-b-0">
            <LinkText href={`/${segment}/records/${register}/${id}`}>{title}</LinkText>
            <span className="block text-sm text-muted">
              {told}.{' '}
              {files === 0
                ? 'No file shows it.'
                : files === 1
                  ? '1 file shows it.'
                  : `${files} files show it.`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The figures that belong to the area, then all others. */
export function AreaFigures({ section, segment, onInsert }: AreaFiguresProps) {
  const keys = AREA_FIGURES[section.area]
  const own = keys.flatMap((key) => section.figures.find((figure) => figure.key === key) ?? [])
  const others = section.figures.filter((figure) => !keys.includes(figure.key))
  return (
    <Panel>
      <AreaRecords section={section} segment={segment} />
      <h2 id="own-figures" tabIndex={-1} className="text-lg">
        Your figures
      </h2>
      <p className="mt-1 text-sm text-muted">
        Drawn from your records.{' '}
        {section.state === 'signed'
          ? 'They are as they were at the signature.'
          : 'In a draft they change with the records; at the signature they stand still.'}
      </p>
      {own.length > 0 ? <FiguresList figures={own} segment={segment} onInsert={onInsert} /> : null}
      <details className="mt-3">
        <summary className="font-bold">{own.length > 0 ? 'All other figures' : 'All figures'}</summary>
        <FiguresList figures={others} segment={segment} onInsert={onInsert} />
      </details>
    </Panel>
  )
}
