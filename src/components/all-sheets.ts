/** The sheets of every screen, as one piece of code. */
export { NoteSheet } from './article/ParagraphActions/NoteSheet'
export { ScriptSheet } from './ScriptSheet'
export { SettingsSheet } from './SettingsSheet'
export { ShareSheet } from './share/ShareSheet'
