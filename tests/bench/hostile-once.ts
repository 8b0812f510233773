/** `tsx hostile-once.ts FILE`: reads it as an import does, and says as JSON what that took of the processor. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tasks } from '../../src/publishing/import/reading/tasks'

const [file = ''] = process.argv.slice(2)
async function read(name: string, bytes: Buffer): Promise<string> {
  try {
    const result = await tasks.read({ name, bytes })
    await tasks.toSource(name, result, 'deng', result.draft.blocks, 'deng.origin.txt')
    return 'read'
  } catch {
    return 'refused'
  }
}

async function once(): Promise<void> {
  // What the format needs is loaded first.
  const warm = path.join(path.dirname(file), `sound${path.extname(file)}`)
  await read(path.basename(warm), readFileSync(warm))
  const before = process.cpuUsage()
  const outcome = await read(path.basename(file), readFileSync(file))
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(JSON.stringify({ outcome, seconds: (user + system) / 1e6 }))
}
void once()
