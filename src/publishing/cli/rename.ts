/** `npm run rename -- <old> <new>`: another id for an article or a series; old links lead on. */
import { EXIT, main, UsageError } from './command'
import { rename } from '../import/rename'
import { say } from '../../command-line/terminal'

void main({
  meta: {
    name: 'npm run rename --',
    description: 'Give an article or a series another id; old links lead on',
  },
  args: {
    old: { type: 'positional', required: false, description: 'Its id' },
    new: { type: 'positional', required: false, description: 'Its new id' },
    content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
  },
  async run(args) {
    const [from, to, ...others] = args._
    if (from === undefined || to === undefined || others.length > 0)
      throw new UsageError('Name the id that it has, and the one that it is to have')
    say(await rename(args.content, from, to))
    say(`Links to "${from}" lead to it from the next publish on: npm run publish -- … as ever, with --pages.`)
    return EXIT.done
  },
})
