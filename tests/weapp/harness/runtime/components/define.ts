import type { ComponentSpace, GeneralComponent } from 'glass-easel'
import { camelCase } from '../dom'
import { reportMissing } from '../report'
import { button, label, navigator } from './button'
import { checkbox, checkboxGroup, form, progress, radio, radioGroup, slider, switcher } from './choice'
import { input, textarea } from './field'
import type { Behaviour, Face, Host, Phone } from './host'
import { image } from './image'
import { audio, canvas, video } from './media'
import { navigationBar, pageMeta, rootPortal } from './page-meta'
import { picker } from './picker'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { swiper } from './swiper'
import { mirrorAria, text, view } from './view'

/** A component that only holds its children. `share-element` animates between pages; its absence shows nothing. */
const plain: Behaviour = () => undefined

const behaviours: Record<string, Behaviour> = {
  page: plain,
  view,
  text,
  image,
  button,
  navigator,
  label,
  form,
  input,
  textarea,
  checkbox,
  'checkbox-group': checkboxGroup,
  radio,
  'radio-group': radioGroup,
  switch: switcher,
  slider,
  progress,
  picker,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': plain,
  'rich-text': richText,
  video,
  audio,
  canvas,
  'page-meta': pageMeta,
  'navigation-bar': navigationBar,
  'root-portal': rootPortal,
  'share-element': plain,
  'cover-view': view,
  'cover-image': image,
}

function hostOf(component: GeneralComponent): Host {
  return {
    dom: component.$$ as unknown as HTMLElement,
    get id() {
      return component.id
    },
    get dataset() {
      return component.dataset as Record<string, unknown>
    },
    prop: name => (component.data as Record<string, unknown>)[name],
    fire: (type, detail, bubbles = false) =>
      component.triggerEvent(type, detail, { bubbles, composed: bubbles }),
    onTap: listener => component.addListener('tap', listener),
  }
}

/** Defines every built-in component that the app's templates use. */
export function defineComponents(space: ComponentSpace, phone: Phone): void {
  const faces = new WeakMap<GeneralComponent, Face>()
  const hosts = new WeakMap<GeneralComponent, Host>()
  const templates = weappTemplates.builtin as Record<string, { groupList: unknown; content: unknown }>
  for (const [tag, attributes] of Object.entries(weappConfig.attributes)) {
    const behaviour = behaviours[tag]
    const names = attributes.map(camelCase)
    const tell = (component: GeneralComponent, name: string, value: unknown): void => {
      const host = hosts.get(component)
      if (!host) return
      mirrorAria(host, name, value)
      faces.get(component)?.changed?.(name, value)
    }
    const properties = Object.fromEntries(
      names.map(name => [
        name,
        {
          type: null,
          value: undefined,
          observer(this: GeneralComponent, value: unknown) {
            tell(this, name, value)
          },
        },
      ]),
    )
    const template = templates[tag]
    const definition = space.defineComponent({
      is: `wx-builtin/${tag}`,
      properties,
      lifetimes: {
        attached(this: GeneralComponent) {
          if (!behaviour) return reportMissing(`<${tag}>`)
          const host = hostOf(this)
          hosts.set(this, host)
          const face = behaviour(host, phone)
          if (face) faces.set(this, face)
          for (const name of names) tell(this, name, host.prop(name))
        },
        detached(this: GeneralComponent) {
          faces.get(this)?.detached?.()
        },
      },
      ...(template && { template: { groupList: templates, content: template } }),
    })
    space.setGlobalUsingComponent(tag, definition as never)
  }
}
