/** `npm run move -- <id> <series>`: an article into another series, with its pictures. */
import { EXIT, main, UsageError } from './command'
import { moveArticle } from '../import/move'
import { say } from '../../command-line/terminal'

void main({
  meta: { name: 'npm run move --', description: 'Move an article into another series, with its pictures' },
  args: {
    id: { type: 'positional', required: false, description: 'Id of the article' },
    series: { type: 'positional', required: false, description: 'Id of the series that it goes to' },
    content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
  },
  async run(args) {
    const [id, series, ...others] = args._
    if (id === undefined || series === undefined || others.length > 0)
      throw new UsageError('Name an article, and the series that it goes to')
    const { file, pictures } = await moveArticle(args.content, id, series)
    say(file)
    for (const picture of pictures) say(`with ${picture}`)
    return EXIT.done
  },
})
