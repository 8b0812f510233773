export { default as NoteSheet } from './NotePanel'
