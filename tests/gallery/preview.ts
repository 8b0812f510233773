/** `npm run gallery`: the gallery in a browser, built anew as code changes; `-- weapp`: that of the mini-program. */
import path from 'node:path'
import { defineCommand } from 'citty'
import { runCli, UsageError } from '../../config/scripts/cli'
import { runLoudly } from '../../config/scripts/command'
import { buildHarness } from '../weapp/harness/build'
import { serve } from '../weapp/harness/serve'
import { buildGallery, galleryDist, galleryEnv } from './build'

const PAGE = 'pages/gallery/index'

const preview = defineCommand({
  meta: { name: 'npm run gallery --', description: 'Every block, piece and state of the reader by itself.' },
  args: { target: { type: 'positional', required: false, default: 'h5', description: 'h5 or weapp.' } },
  async run({ args: { target } }) {
    if (target === 'h5') {
      console.log(`The gallery: http://127.0.0.1:10086/${PAGE}`)
      process.exitCode = await runLoudly(
        ['npx', 'taro', 'build', '--type', 'h5', '--watch'],
        galleryEnv('h5'),
      )
      return
    }
    if (target !== 'weapp') throw new UsageError(`There is no target "${target}": type h5 or weapp.`)
    await buildGallery('weapp')
    const { out } = await buildHarness(galleryDist('weapp'), path.join(galleryDist('weapp'), '../weapp-page'))
    console.log(`The gallery: ${(await serve(out)).address}#/${PAGE}`)
  },
})

void runCli(preview)
