type Listener = (...values: unknown[]) => void

/** The channel between a page and the page it opened (`navigateTo`'s `events`). */
export class EventChannel {
  private readonly listeners = new Map<string, Set<{ call: Listener; once: boolean }>>()

  on(name: string, call: Listener, once = false): void {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known.add({ call, once }))
  }

  once(name: string, call: Listener): void {
    this.on(name, call, true)
  }

  off(name: string, call: Listener): void {
    for (const listener of this.listeners.get(name) ?? [])
      if (listener.call === call) this.listeners.get(name)?.delete(listener)
  }

  emit(name: string, ...values: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) {
      if (listener.once) this.listeners.get(name)?.delete(listener)
      listener.call(...values)
    }
  }
}
