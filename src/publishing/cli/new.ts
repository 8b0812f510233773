/** `npm run new -- <series>`: a new article to write. */
import { newArticle } from '../import/new-article'
import { EXIT, main, UsageError } from './command'
import { say } from '../../command-line/terminal'

void main({
  meta: { name: 'npm run new --', description: 'Begin a new article' },
  args: {
    series: { type: 'positional', required: false, description: 'Id of the series' },
    title: { type: 'string', description: 'Title of the article', valueHint: 'title' },
    id: { type: 'string', description: 'Id of the article (default: from its title)', valueHint: 'id' },
    out: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
  },
  async run(args) {
    const [series, ...others] = args._
    if (series === undefined) throw new UsageError('Name the series that the article belongs to')
    if (others.length > 0) throw new UsageError('Name one series only')
    const date = new Date().toISOString().slice(0, 10)
    const file = await newArticle({ contentDir: args.out, series, title: args.title, id: args.id, date })
    say(file)
    return EXIT.done
  },
})
