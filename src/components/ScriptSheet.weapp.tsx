export { default as ScriptSheet } from './ScriptPanel'
