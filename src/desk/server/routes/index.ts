/** Every group of requests. */
import type { Hono } from 'hono'
import type { Desk } from '../app'
import { arrivalRoutes } from './arrivals'
import { articleRoutes } from './article'
import { findingRoutes } from './findings'
import { libraryRoutes } from './library'
import { pictureRoutes } from './pictures'
import { placeRoutes } from './place'
import { previewRoutes } from './preview'
import { publishRoutes } from './publish'
import { wechatRoutes } from './wechat'

export const routes: readonly ((desk: Desk) => Hono)[] = [
  libraryRoutes,
  arrivalRoutes,
  articleRoutes,
  findingRoutes,
  pictureRoutes,
  placeRoutes,
  previewRoutes,
  publishRoutes,
  wechatRoutes,
]
