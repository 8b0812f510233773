export { default as SettingsSheet } from './SettingsPanel'
