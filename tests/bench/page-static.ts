/** What someone would write by hand for one article: the yardstick of `page.ts`. */
import { plainText, type Article, type Block, type Inline } from '../../src/model/schema'
import { escapeHtml } from '../../src/prerender/html'

/** The fonts and measures of the app's own article page, and nothing else. */
const STYLE = `
body { margin: 0 auto; padding: 16px 22px; max-width: 680px; background: #f8f5ef; color: #1f1d1a;
  font: 17px/1.8 "Songti TC", "Noto Serif CJK TC", "Noto Serif TC", serif; }
h1 { font-size: 26px; line-height: 1.4; } h2 { font-size: 20px; }
figure { margin: 24px 0; padding: 60px 0; background: #efe9dd; text-align: center; }`

/** A whole page of HTML with the article's title, text, figures and credits. */
export const staticPage = (article: Article): string =>
  `<!doctype html><html lang="${article.script}"><head><meta charset="utf-8">` +
  '<meta name="viewport" content="width=device-width,initial-scale=1">' +
  `<title>${escapeHtml(article.title)}</title><style>${STYLE}</style></head><body><article>` +
  `<h1>${escapeHtml(article.title)}</h1>${article.blocks.map(blockHtml).join('\n')}` +
  article.credits.map(({ role, names }) => `<p>${escapeHtml(`${role} ${names.join(' ')}`)}</p>`).join('') +
  '</article></body></html>'

const text = (content: readonly Inline[]): string => escapeHtml(plainText(content))

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${text(block.content)}</h${block.level}>`
    case 'paragraph':
      return `<p>${text(block.content)}</p>`
    case 'figure':
      return block.image
        ? `<figure><img src="/library/${block.image.src}" width="${block.image.width}" height="${block.image.height}" alt=""></figure>`
        : `<figure>${escapeHtml(block.alt)}</figure>`
    default:
      throw new Error(`The article measured has no ${block.type}; write one by hand here first.`)
  }
}
