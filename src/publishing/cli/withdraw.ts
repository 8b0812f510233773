/** `npm run withdraw -- <id…>`: articles out of the sources, kept aside; the next publish takes them back. */
import { EXIT, main, UsageError } from './command'
import { ID_PATTERN } from '../../model/schema'
import { withdraw } from '../import/withdraw'
import { say } from '../../command-line/terminal'

void main({
  meta: { name: 'npm run withdraw --', description: 'Take articles back: out of the sources, kept aside' },
  args: {
    ids: { type: 'positional', required: false, description: 'Ids of the articles' },
    content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
  },
  async run(args) {
    const ids = args._
    if (ids.length === 0) throw new UsageError('Name at least one article by its id')
    const wrong = ids.find(id => !ID_PATTERN.test(id))
    if (wrong !== undefined) throw new UsageError(`${wrong} is no id: small letters, digits and hyphens`)
    for (const { id, aside, listed } of await withdraw(args.content, ids)) {
      say(`${id}: kept in ${aside}`)
      if (listed !== undefined) say(`${listed}: names its title still; remove that row if it is to go`)
    }
    say(
      'Readers have it until you publish: npm run publish -- … as ever. Pages of the H5 site go with --pages, or with the next build.',
    )
    return EXIT.done
  },
})
