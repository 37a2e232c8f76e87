export type SqlStatement = {
  readonly text: string
  /** 1-based line of the file on which the statement's first word stands. */
  readonly line: number
}

/** Where a quoted or commented stretch that opens at `start` ends, or undefined when nothing opens there. */
function endOfStretch(sql: string, start: number): number | undefined {
  const pair = sql.slice(start, start + 2)
  if (pair === '--') return endAfter(sql, '\n', start)
  if (pair === '/*') return endOfBlockComment(sql, start)
  const character = sql[start]
  if (character === "'") {
    const escapes = /[eE]/.test(sql[start - 1] ?? '') && !/[\w$]/.test(sql[start - 2] ?? '')
    return escapes ? endOfEscapeString(sql, start) : endAfter(sql, "'", start + 1)
  }
  if (character === '"') return endAfter(sql, '"', start + 1)
  if (character === '$' && !/[\w$]/.test(sql[start - 1] ?? '')) {
    const tag = /^\$(?:[A-Za-z_]\w*)?\$/.exec(sql.slice(start, start + 70))?.[0]
    if (tag !== undefined) return endAfter(sql, tag, start + tag.length)
  }
  return undefined
}

function endAfter(sql: string, mark: string, from: number): number {
  const at = sql.indexOf(mark, from)
  return at === -1 ? sql.length : at + mark.length
}

function endOfBlockComment(sql: string, start: number): number {
  let depth = 0
  for (let at = start; at < sql.length; at += 1) {
    const pair = sql.slice(at, at + 2)
    if (pair === '/*') depth += 1
    else if (pair === '*/') depth -= 1
    else continue
    at += 1
    if (depth === 0) return at + 1
  }
  return sql.length
}

function endOfEscapeString(sql: string, start: number): number {
  for (let at = start + 1; at < sql.length; at += 1) {
    if (sql[at] === '\\') at += 1
    else if (sql[at] === "'") return at + 1
  }
  return sql.length
}

/**
 * Splits a migration at its semicolons, so that a failing statement can be named by its line: PostgreSQL gives no
 * position for what fails while running. Knows strings, quoted names, dollar quotes and nested comments; not
 * `BEGIN ATOMIC` function bodies (write those with dollar quotes).
 */
export function splitSqlStatements(sql: string): readonly SqlStatement[] {
  const statements: SqlStatement[] = []
  let begin: number | undefined
  let line = 1
  let beginLine = 1

  const close = (end: number): void => {
    if (begin !== undefined) statements.push({ text: sql.slice(begin, end), line: beginLine })
    begin = undefined
  }
  for (let at = 0; at < sql.length; ) {
    const character = sql[at]
    const comment = sql.startsWith('--', at) || sql.startsWith('/*', at)
    if (begin === undefined && !comment && character !== undefined && !/[\s;]/.test(character)) {
      begin = at
      beginLine = line
    }
    const next = endOfStretch(sql, at) ?? at + 1
    if (character === ';') close(at)
    line += sql.slice(at, next).split('\n').length - 1
    at = next
  }
  close(sql.length)
  return statements
}
