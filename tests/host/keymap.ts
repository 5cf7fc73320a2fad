/** Who gets a key: the scope on top, then its parents. */
import type * as O from 'obsidian';

interface Handler extends O.KeymapEventHandler {
  func: O.KeymapEventListener;
}

/** Modifiers as the app writes them down: sorted, `Mod` resolved. */
export function modifierList(modifiers: readonly string[]): string {
  return modifiers
    .map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier))
    .sort()
    .join(',');
}

function pressed(event: KeyboardEvent): string {
  const held: string[] = [];
  if (event.ctrlKey) held.push('Ctrl');
  if (event.metaKey) held.push('Meta');
  if (event.altKey) held.push('Alt');
  if (event.shiftKey) held.push('Shift');
  return modifierList(held);
}

export class Scope {
  readonly keys: Handler[] = [];
  constructor(readonly parent?: O.Scope) {}

  register(modifiers: O.Modifier[] | null, key: string | null, func: O.KeymapEventListener): O.KeymapEventHandler {
    const handler: Handler = { scope: this as unknown as O.Scope, modifiers: modifiers ? modifierList(modifiers) : null, key, func };
    this.keys.push(handler);
    return handler;
  }

  unregister(handler: O.KeymapEventHandler): void {
    const at = this.keys.indexOf(handler as Handler);
    if (at >= 0) this.keys.splice(at, 1);
  }

  /** False when a handler wants the key for itself. */
  handleKey(event: KeyboardEvent, info: O.KeymapContext): unknown {
    for (const handler of this.keys) {
      const modifiers = handler.modifiers === null || handler.modifiers === info.modifiers;
      const key = handler.key === null || [info.key, info.vkey].some((one) => one?.toLowerCase() === handler.key?.toLowerCase());
      if (!modifiers || !key) continue;
      const result: unknown = handler.func(event, info);
      if (result !== undefined) return result;
    }
    return (this.parent as unknown as Scope | undefined)?.handleKey(event, info);
  }
}

export class Keymap {
  private readonly scopes: Scope[] = [];

  constructor(private readonly rootScope: Scope) {
    if (typeof window === 'undefined') return;
    window.addEventListener('keydown', (event) => this.onKey(event), true);
  }

  pushScope(scope: O.Scope): void {
    this.popScope(scope);
    this.scopes.push(scope as unknown as Scope);
  }

  popScope(scope: O.Scope): void {
    const at = this.scopes.indexOf(scope as unknown as Scope);
    if (at >= 0) this.scopes.splice(at, 1);
  }

  private onKey(event: KeyboardEvent): void {
    const top = this.scopes[this.scopes.length - 1] ?? this.rootScope;
    const vkey = event.code.replace(/^Key|^Digit/, '');
    const result = top.handleKey(event, { modifiers: pressed(event), key: event.key, vkey });
    if (result === false) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
    if (modifier === 'Mod' || modifier === 'Ctrl') return event.ctrlKey;
    if (modifier === 'Meta') return event.metaKey;
    return modifier === 'Alt' ? event.altKey : event.shiftKey;
  }

  static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
    if (!event) return false;
    if (event instanceof MouseEvent && event.button === 1) return 'tab';
    if (!event.ctrlKey) return false;
    return event.altKey ? (event.shiftKey ? 'window' : 'split') : 'tab';
  }
}
