import { Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import { type DocumentRecords, type TextRun, toldFields } from './document-model.ts'
import { styles } from './pdf-styles.ts'
import { tagged } from './pdf-tags.ts'
import { Runs, readingDirection, textOf, Written } from './pdf-text.tsx'

interface RecordsProps {
  readonly block: DocumentRecords
  readonly fonts: Fonts
}

/** Characters, counted generously for lines that are not full, that one page surely takes. */
const FITS_PAGE = 1800
/** A row longer than this may go on over the foot of a page. */
const SHORT_ROW = 600
const A_LINE = 60

function lengthOf(paragraphs: readonly (readonly TextRun[])[]): number {
  return paragraphs.reduce((length, runs) => length + A_LINE + textOf(runs).length, 0)
}

/** Each record under its own heading, as a table whose rows are named by the fields. */
export function Records({ block, fonts }: RecordsProps): ReactElement {
  return (
    <>
      {block.records.map((record, index) => (
        <View key={index} style={styles.record} wrap={lengthOf(record.values.flat()) > FITS_PAGE}>
          <Text
            style={[styles.recordTitle, readingDirection(record.title)]}
            minPresenceAhead={60}
            {...tagged('H3')}
          >
            <Written text={record.title} fonts={fonts} />
          </Text>
          <View {...tagged('Table')}>
            <View {...tagged('TBody')}>
              {toldFields(block, record).map(({ field, paragraphs }) => (
                <View
                  key={field}
                  style={styles.recordRow}
                  wrap={lengthOf(paragraphs) > SHORT_ROW}
                  {...tagged('TR')}
                >
                  <Text style={styles.recordField} {...tagged('TH', { scope: 'Row' })}>
                    <Written text={field} fonts={fonts} />
                  </Text>
                  <View style={styles.recordValue} {...tagged('TD')}>
                    {paragraphs.map((runs, at) => (
                      <Text key={at} style={[styles.recordText, readingDirection(textOf(runs))]}>
                        <Runs runs={runs} fonts={fonts} />
                      </Text>
                    ))}
                  </View>
                </View>
              ))}
            </View>
          </View>
        </View>
      ))}
    </>
  )
}
