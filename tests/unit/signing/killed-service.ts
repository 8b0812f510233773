/** Opens the database that it is given, keeps a wish, and is killed while it keeps another. */
import { openDatabase } from '../../../src/signing/database'
import { createSubscriptions } from '../../../src/signing/subscriptions'

async function run(address: string): Promise<void> {
  const opened = await openDatabase(address)
  const subscriptions = await createSubscriptions(opened)
  const newest = { id: 'a', former: [], title: '题目' }
  await subscriptions.tell({ series: [{ id: 'jin-wei', former: [], title: '津卫', newest, others: [] }] })
  await subscriptions.subscribe('oAnna_0123456789abcdefghijkl', 'jin-wei')
  await opened.database.transaction().execute(async work => {
    await work.deleteFrom('called_readers').execute()
    process.stdout.write('in the middle\n', () => process.kill(process.pid, 'SIGKILL'))
    await new Promise(() => {})
  })
}

void run(process.argv[2] ?? '')
