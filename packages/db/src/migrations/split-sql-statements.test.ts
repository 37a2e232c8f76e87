import { describe, expect, it } from 'vitest'
import { splitSqlStatements } from './split-sql-statements.ts'

describe('splitting a migration into statements', () => {
  it('gives each statement with the line on which it begins', () => {
    const sql = '-- a note; not a statement\n\nCREATE TABLE a (id int);\nCREATE TABLE b (\n  id int\n);\n'
    expect(splitSqlStatements(sql)).toEqual([
      { text: 'CREATE TABLE a (id int)', line: 3 },
      { text: 'CREATE TABLE b (\n  id int\n)', line: 4 },
    ])
  })

  it.each([
    ["SELECT 'a;b', 'it''s;'"],
    ["SELECT E'a\\';b'"],
    ['SELECT "odd;name"'],
    ['DO $$ BEGIN PERFORM 1; END $$'],
    ['DO $body$ BEGIN PERFORM $x$;$x$; END $body$'],
    ['SELECT /* a; /* nested; */ b; */ 1'],
    ['SELECT 1 -- not; here\n, 2'],
  ])('keeps %s whole', (statement) => {
    const split = splitSqlStatements(`${statement};SELECT 2`)
    expect(split.map((part) => part.text)).toEqual([statement, 'SELECT 2'])
  })

  it('does not take a parameter or a name with dollars for a dollar quote', () => {
    expect(splitSqlStatements('SELECT a$b$c; SELECT $1').map((part) => part.text)).toEqual([
      'SELECT a$b$c',
      'SELECT $1',
    ])
  })

  it('finds nothing in blank text and comments', () => {
    expect(splitSqlStatements(' \n;;-- only a note\n/* and another; */')).toEqual([])
  })
})
