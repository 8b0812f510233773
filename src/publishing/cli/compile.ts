/** `npm run compile`: the content root → the library. */
import { compileLibrary } from '../build/compile'
import { EXIT, main } from './command'
import { adoptArgs, staying, tallied } from './target'
import { say, warn } from '../../command-line/terminal'

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
    ...adoptArgs,
  },
  async run(args) {
    const report = await compileLibrary({
      contentDir: args.content,
      outDir: args.out,
      weappDir: args.weapp,
      keptIn: '.cache/publish',
      fonts: { keptIn: '.cache/publish/fonts' },
      adopt: args.adopt,
    })
    say(`${report.articles} articles in ${report.series} series`)
    if (report.json) say(`${args.out}: ${tallied(report.json)}`)
    if (report.weapp) say(`${args.weapp}: ${tallied(report.weapp)}`)
    const tallies = [report.json, report.weapp].filter(tally => tally !== undefined)
    for (const line of tallies.flatMap(staying)) warn(line)
    return tallies.some(({ changed }) => changed.length > 0) ? EXIT.failed : EXIT.done
  },
})
