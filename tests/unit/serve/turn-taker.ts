/** A process that has its turn until a file is there: `<folder> <file>`. */
import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { inTurn } from '../../../config/scripts/turn'

const [folder = '', done = ''] = process.argv.slice(2)

void inTurn(async () => {
  process.send?.('mine')
  while (!existsSync(done)) await setTimeout(20)
}, folder)
