/** The review as a page to read by: each article, and beside its lines what to look at. */
import { spoken } from '../../command-line/terminal'
import type { SourceBlock } from '../source/model'
import type { Passage, Remark } from './finding'
import { STYLE } from './page-style'
import type { ReviewedFile } from './review'

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

/** One file of HTML that needs nothing else. */
export function reviewPage(files: readonly ReviewedFile[]): string {
  const shown = files.filter(({ source, remarks }) => source !== undefined || remarks.length > 0)
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>审稿</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>审稿</h1><nav><ul>
${shown.map((one, at) => `<li><a href="#f${at}">${escape(nameOf(one))}</a>${countOf(one)}</li>`).join('\n')}
</ul></nav></header>
<main>
${shown.map(section).join('\n')}
</main>
</body>
</html>
`
}

const nameOf = ({ file, source }: ReviewedFile): string => source?.article.title ?? file

const countOf = ({ remarks }: ReviewedFile): string =>
  remarks.length === 0 ? '' : ` <b class="count">${remarks.length}</b>`

function section(file: ReviewedFile, at: number): string {
  const { source, remarks } = file
  const passages = (source?.passages ?? []).filter(({ of }) => of !== 'credits')
  const beside = assign(passages, remarks)
  const rows = passages.map(passage =>
    row(
      `<${tagOf(passage, source?.article.blocks)}>${marked(passage, remarks)}</${tagOf(passage, source?.article.blocks)}>`,
      beside.get(passage) ?? [],
    ),
  )
  const lang = source?.article.script ?? 'zh'
  return `<section id="f${at}"><p class="file">${escape(file.file)}</p>
${row('', beside.get(undefined) ?? [])}<div lang="${lang}">${rows.join('\n')}</div></section>`
}

const row = (text: string, remarks: readonly Remark[]): string =>
  text === '' && remarks.length === 0
    ? ''
    : `<div class="row"><div>${text}</div><ul class="remarks">${remarks.map(item).join('')}</ul></div>`

const item = ({ severity, line, column, message, mend }: Remark): string =>
  `<li class="${severity}"><span class="at">${line}:${column}</span> ${escape(spoken(`${message}.`))} <span class="mend">${escape(spoken(`${mend}.`))}</span></li>`

/** A remark stands beside the passage that it is about, or else the last one that begins before it. */
function assign(
  passages: readonly Passage[],
  remarks: readonly Remark[],
): Map<Passage | undefined, Remark[]> {
  const beside = new Map<Passage | undefined, Remark[]>()
  for (const remark of remarks) {
    const own = passages.find(passage => passage === remark.stretch?.passage)
    const before = passages.filter(passage => passage.point(0).line <= remark.line).at(-1)
    const place = own ?? before
    beside.set(place, [...(beside.get(place) ?? []), remark])
  }
  return beside
}

/** The text with the stretches that remarks are about marked; of two that overlap the first. */
function marked(passage: Passage, remarks: readonly Remark[]): string {
  const { text } = passage
  let html = ''
  let end = 0
  for (const { stretch, severity } of remarks) {
    if (stretch?.passage !== passage || stretch.at < end) continue
    const stop = stretch.at + stretch.length
    html += `${escape(text.slice(end, stretch.at))}<mark class="${severity}">${escape(text.slice(stretch.at, stop))}</mark>`
    end = stop
  }
  return html + escape(text.slice(end))
}

function tagOf({ of }: Passage, blocks: readonly SourceBlock[] = []): string {
  if (of === 'title') return 'h2'
  if (typeof of === 'string') return 'small'
  const block = blocks[of]
  if (block?.type === 'heading') return 'h3'
  if (block?.type === 'figure') return 'figcaption'
  return block?.type === 'quote' ? 'blockquote' : 'p'
}
