/** What WeChat's own tools say of a build as owners release it. */
import { expect, test } from '@playwright/test'
import { filesOf } from './build-app'
import { uploaded } from './uploaded'

test("a build whose library lies elsewhere passes all of WeChat's quality checks", async () => {
  expect((await uploaded(filesOf('elsewhere'))).failed).toEqual([])
})
