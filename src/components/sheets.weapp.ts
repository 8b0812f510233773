/** The sheets of every screen. The package holds all code anyway: nothing is won by asking for it later. */
export { NoteSheet } from './article/ParagraphActions/NoteSheet'
export { ScriptSheet } from './ScriptSheet'
export { SettingsSheet } from './SettingsSheet'
export { ShareSheet } from './share/ShareSheet'
