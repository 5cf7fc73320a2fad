/** Events and components: who listens to what, and what goes when its owner goes. */
import type * as O from 'obsidian';

interface Ref extends O.EventRef {
  events: Events;
  name: string;
  callback: (...data: never[]) => unknown;
  ctx: unknown;
}

export class Events {
  private readonly listeners = new Map<string, Ref[]>();

  on(name: string, callback: (...data: any[]) => unknown, ctx?: unknown): O.EventRef {
    const ref: Ref = { events: this, name, callback, ctx };
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), ref]);
    return ref;
  }

  off(name: string, callback: (...data: any[]) => unknown): void {
    this.listeners.set(name, (this.listeners.get(name) ?? []).filter((ref) => ref.callback !== callback));
  }

  offref(ref: O.EventRef): void {
    const { events, name } = ref as Ref;
    events.listeners.set(name, (events.listeners.get(name) ?? []).filter((other) => other !== ref));
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.listeners.get(name) ?? []) this.tryTrigger(ref, data);
  }

  /** A listener that throws does not keep the others from hearing; the error is still seen. */
  tryTrigger(ref: O.EventRef, data: unknown[]): void {
    const { callback, ctx } = ref as Ref;
    try {
      callback.apply(ctx, data as never[]);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }

  /** How many listen; the scenarios count them before and after a plugin is unloaded. */
  listenerCount(): number {
    return [...this.listeners.values()].reduce((sum, refs) => sum + refs.length, 0);
  }
}

export class Component {
  /** Whether it is loaded now. */
  _loaded = false;
  private readonly children_: Component[] = [];
  private readonly cleanups: (() => unknown)[] = [];

  load(): void {
    if (this._loaded) return;
    this._loaded = true;
    const result: unknown = this.onload();
    for (const child of this.children_.slice()) child.load();
    return result as undefined;
  }

  onload(): void {}

  unload(): void {
    if (!this._loaded) return;
    this._loaded = false;
    while (this.children_.length) this.children_.pop()?.unload();
    while (this.cleanups.length) this.cleanups.pop()?.();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends O.Component>(component: T): T {
    this.children_.push(component as unknown as Component);
    if (this._loaded) component.load();
    return component;
  }

  removeChild<T extends O.Component>(component: T): T {
    const at = this.children_.indexOf(component as unknown as Component);
    if (at >= 0) {
      this.children_.splice(at, 1);
      component.unload();
    }
    return component;
  }

  register(callback: () => unknown): void {
    this.cleanups.push(callback);
  }

  registerEvent(ref: O.EventRef): void {
    this.register(() => (ref as Ref).events.offref(ref));
  }

  registerDomEvent(
    el: Window | Document | HTMLElement,
    type: string,
    callback: (this: HTMLElement, event: any) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    el.addEventListener(type, callback as EventListener, options);
    this.register(() => el.removeEventListener(type, callback as EventListener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
