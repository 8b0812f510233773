/** Which files a name on the command line stands for. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { filesOf } from '../../../../src/publishing/import/named-files'
import { temporaryFolder } from '../temporary'

it('only what lies below the named folder is hidden by its name, and lock files are left', async () => {
  const folder = await temporaryFolder({
    '.desk/drafts/a.txt': '灯',
    '.desk/drafts/.old/b.txt': '灯',
    '.desk/drafts/~$a.docx': '灯',
  })
  for (const name of [
    path.join(folder, '.desk/drafts'),
    path.relative('.', path.join(folder, '.desk/drafts')),
  ])
    expect((await filesOf(name)).map(file => path.relative(name, file.name))).toEqual(['a.txt'])
})
