import {
  type DocumentBlock,
  type DocumentModel,
  type DocumentParagraph,
  type DocumentRecords,
  type DocumentTable,
  type TextRun,
  toldFields,
} from './document-model.ts'

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Repeats the rule that the text was taken in under: a stored link is not trusted a second time. */
function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href)
}

function renderRun(run: TextRun): string {
  const strong = run.bold ? `<strong>${escapeHtml(run.text)}</strong>` : escapeHtml(run.text)
  const italic = run.italic ? `<em>${strong}</em>` : strong
  const linked =
    run.href !== null && isSafeHref(run.href)
      ? `<a href="${escapeHtml(run.href)}" rel="noopener">${italic}</a>`
      : italic
  if (run.citation === null) return linked
  return `${linked}<sup class="statement-citation"><a href="#source-${run.citation}" aria-label="Source ${run.citation}">${run.citation}</a></sup>`
}

function renderRuns(runs: readonly TextRun[]): string {
  return runs.map(renderRun).join('')
}

/** Columns that a phone has room for. */
const MOST_NARROW_COLUMNS = 3

function renderTable(table: DocumentTable): string {
  const head = table.columns.map(
    (column) => `<th scope="col" class="align-${column.align}">${escapeHtml(column.title)}</th>`,
  )
  const rows = table.rows.map((row) => {
    const cells = row.map((runs, index) =>
      index === 0
        ? `<th scope="row">${renderRuns(runs)}</th>`
        : `<td class="align-${table.columns[index]?.align ?? 'start'}">${renderRuns(runs)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const html = `<table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  // Wider than a phone: moved sideways by itself, by keyboard too.
  return table.columns.length <= MOST_NARROW_COLUMNS
    ? html
    : `<div class="statement-wide" role="region" tabindex="0" aria-label="${escapeHtml(table.caption)}">${html}</div>`
}

function renderRecords(block: DocumentRecords): string {
  const records = block.records.map((record) => {
    const rows = toldFields(block, record).map(
      ({ field, paragraphs }) =>
        `<dt>${escapeHtml(field)}</dt>${paragraphs.map((runs) => `<dd>${renderRuns(runs)}</dd>`).join('')}`,
    )
    return `<h3>${escapeHtml(record.title)}</h3><dl>${rows.join('')}</dl>`
  })
  return records.join('')
}

function renderBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderRuns(block.runs)}</p>`
    case 'heading':
      return `<h3>${renderRuns(block.runs)}</h3>`
    case 'table':
      return renderTable(block)
    case 'records':
      return renderRecords(block)
    case 'figure': {
      const { mediaType, base64, width, height } = block.image
      const picture = `<img src="data:${mediaType};base64,${escapeHtml(base64)}" width="${width}" height="${height}" alt="${escapeHtml(block.alternative)}">`
      return `<figure>${picture}<figcaption>${escapeHtml(block.caption)}</figcaption></figure>`
    }
    case 'note':
      return `<aside class="statement-aside"><p><strong>${escapeHtml(block.title)}</strong></p><p>${renderRuns(block.runs)}</p></aside>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${item.map(renderBlock).join('')}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    }
  }
}

function renderInShort(paragraphs: readonly DocumentParagraph[]): string {
  if (paragraphs.length === 0) return ''
  const text = paragraphs.map((paragraph) => renderRuns(paragraph.runs)).join(' ')
  return `<section class="statement-in-short" aria-labelledby="in-short"><h2 id="in-short">In short</h2><p>${text}</p></section>`
}

/**
 * The document as an `<article>` for a page: same model and words as the PDF, everything escaped. The names
 * of people and firms are marked `dir="auto"`, since they may be written in any script.
 */
export function renderHtml(document: DocumentModel): string {
  const { notice, alsoCovers, sources, checks } = document
  const covers = alsoCovers.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ')
  const sections = document.sections.map(
    (section) =>
      `<section aria-labelledby="section-${section.id}"><h2 id="section-${section.id}">${escapeHtml(section.title)}</h2>${section.blocks.map(renderBlock).join('')}</section>`,
  )
  const list = sources.map(
    (source) =>
      `<li id="source-${source.number}" value="${source.number}"><strong>${escapeHtml(source.title)}.</strong> ${escapeHtml(source.text)}</li>`,
  )
  return [
    `<article class="statement" lang="${document.language}">`,
    notice === null ? '' : `<p class="statement-notice"><strong>${escapeHtml(notice)}</strong></p>`,
    `<header><p class="statement-organisation" dir="auto">${escapeHtml(document.organisation)}</p>`,
    `<h1>${escapeHtml(document.title)}</h1>`,
    `<p class="statement-lines">${document.lines.map(escapeHtml).join(' · ')}</p>`,
    covers === '' ? '' : `<p class="statement-covers">Also covers ${covers}</p>`,
    '</header>',
    renderInShort(document.inShort),
    ...sections,
    list.length === 0
      ? ''
      : `<section class="statement-sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>${list.join('')}</ol></section>`,
    ...checks.map(
      ({ label, value }) =>
        `<p class="statement-check">${escapeHtml(label)}: <code>${escapeHtml(value)}</code></p>`,
    ),
    '</article>',
  ].join('')
}
