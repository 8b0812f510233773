import type { AppConfig, Harness } from '../protocol'
import type { PackageScripts, TemplateGroups } from './types'

declare global {
  /** Written by the build beside the runtime; see build.ts and phone.html. */
  var weappConfig: AppConfig
  var weappTemplates: TemplateGroups
  var weappPackages: Record<string, PackageScripts>
  /** For whoever drives the page. */
  var __harness: Harness
}
