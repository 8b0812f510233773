/** `npm run compile`: the content root → the library. */
import { compileLibrary } from '../compile'
import type { Tally } from '../compile/output'
import { EXIT, main } from './command'

void main({
  meta: { name: 'npm run compile --', description: 'Compile the articles into a library' },
  args: {
    content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
    out: {
      type: 'string',
      description: 'Where the JSON files go',
      default: 'dist/library',
      valueHint: 'folder',
    },
    weapp: {
      type: 'string',
      description: 'Where modules for the mini-program go as well',
      valueHint: 'folder',
    },
  },
  async run(args) {
    const report = await compileLibrary({
      contentDir: args.content,
      outDir: args.out,
      weappDir: args.weapp,
      cardsKeptIn: '.cache/cards',
    })
    process.stdout.write(`${report.articles} articles in ${report.series} series\n`)
    if (report.json) process.stdout.write(`${args.out}: ${inWords(report.json)}\n`)
    if (report.weapp) process.stdout.write(`${args.weapp}: ${inWords(report.weapp)}\n`)
    return EXIT.done
  },
})

const inWords = ({ written, unchanged, removed, bytes }: Tally): string =>
  `${written} files written, ${unchanged} unchanged, ${removed} removed, ${bytes} bytes`
