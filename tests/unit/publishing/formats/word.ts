/** Word documents for tests: the least that Word itself would open. */
import { strToU8, zipSync } from 'fflate'

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const styles = [
  ['Title', 'Title'],
  ['1', 'heading 1'],
  ['2', 'heading 2'],
  ['Caption', 'caption'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

/** @param picture bytes of a PNG that `pictureRun` draws */
export function wordDocument(body: string, picture?: Buffer): Buffer {
  const relationships = [
    ['styles', 'styles.xml'],
    ['numbering', 'numbering.xml'],
    ['image', 'media/image1.png'],
  ]
    .map(([type, target]) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')
  const part = (name: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${['document', 'styles', 'numbering'].map(part).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${SPACES}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${SPACES}>${numbering}</w:numbering>`,
  }
  const packed = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))
  return Buffer.from(zipSync({ ...packed, ...(picture ? { 'word/media/image1.png': picture } : {}) }))
}

export const text = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`

export const paragraph = (runs: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`

export const item = (words: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${text(words)}</w:p>`

export const pictureRun = (alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A text box as Word writes it: once for new programs, once for old ones. */
export const textBox = (words: string): string => alternatives(newBox(words), oldBox(words))

export const alternatives = (choice: string, fallback?: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback === undefined ? '' : `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent></w:r>`

const boxContent = (words: string): string =>
  `<w:txbxContent>${paragraph(words.startsWith('<') ? words : text(words))}</w:txbxContent>`

const drawing = (shape: string): string =>
  `<w:drawing><wp:inline><wp:docPr id="2" name="s" descr="河口"/><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`

/** A box in the form of new programs. */
export const newBox = (words: string): string =>
  drawing(`<wps:wsp><wps:txbx>${boxContent(words)}</wps:txbx></wps:wsp>`)

/** A box in the form of old programs, in a shape of any kind. */
export const oldBox = (words: string, shape = 'shape'): string =>
  `<w:pict><v:${shape}><v:textbox>${boxContent(words)}</v:textbox></v:${shape}></w:pict>`

/** A picture and a box in one group. */
export const group = (words: string): string =>
  drawing(
    `<wpg:wgp><pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic><wps:wsp><wps:txbx>${boxContent(words)}</wps:txbx></wps:wsp></wpg:wgp>`,
  )
