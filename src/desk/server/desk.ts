/** `npm run desk`: the desk on this computer, until Ctrl-C. */
import { say } from '../../command-line/terminal'
import { assertFolder } from '../../publishing/source/library-files'
import { EXIT, main, UsageError } from '../../publishing/cli/command'
import { prepare } from '../../publishing/script'
import { placeArgs } from '../../publishing/cli/publish-args'
import { bundlePage } from './bundle'
import type { Reader } from './preview'
import type { PublishTo } from './publisher'
import { serveDesk } from './serve'

/** Runs the command with the process's arguments. */
export const deskCommand = (reader: Reader): Promise<void> =>
  main({
    meta: { name: 'npm run desk --', description: 'Write, correct and publish in the browser' },
    args: {
      content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
      port: { type: 'string', description: 'Port on this computer', default: '4180', valueHint: 'number' },
      cache: {
        type: 'string',
        description: 'What publishing keeps in mind',
        default: '.cache/publish',
        valueHint: 'folder',
      },
      ...placeArgs,
    },
    async run({ content, port, cache, _: words, ...options }) {
      if (words.length > 0) throw new UsageError('Name the folder by --content')
      const wanted = portOf(port)
      const publishTo: PublishTo = Object.fromEntries(
        Object.entries(options).filter(([name]) => Object.hasOwn(placeArgs, name)),
      )
      await assertFolder(content)
      say('Putting the page together …')
      const files = await bundlePage()
      // The dictionaries take a second, in which nothing would be saved.
      prepare({ from: 'zh-Hans', to: 'zh-Hant-TW' })('后')
      const desk = await serveDesk({ content, cache, publishTo, reader, files }, wanted)
      say(`The desk is at ${desk.address} – Ctrl-C stops it`)
      await new Promise<void>(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      await desk.close()
      return EXIT.done
    },
  })

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port is a number up to 65535')
  return port
}
