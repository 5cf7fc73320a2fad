/** The members that the app adds to built-in prototypes and to the window, as the public typings name them. */
import type {} from 'obsidian';

type Attributes = Record<string, string | number | boolean | null>;

/** Adds them once; a second call does nothing. */
export function installDom(): void {
  if ('createDiv' in Node.prototype) return;
  extend(Object, { isEmpty: (object: object) => Object.keys(object).length === 0, each });
  extend(Array, { combine: <T>(lists: T[][]) => lists.flat() });
  extend(Array.prototype, arrayMembers);
  extend(Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
  extend(String, { isString: (value: unknown) => typeof value === 'string' });
  extend(Number, { isNumber: (value: unknown) => typeof value === 'number' });
  extend(String.prototype, {
    contains(this: string, target: string) {
      return this.includes(target);
    },
    format(this: string, ...values: string[]) {
      return this.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
    },
  });
  extend(Node.prototype, nodeMembers);
  getters(Node.prototype, {
    doc: (node) => (node as Node).ownerDocument ?? (node as Document),
    win: (node) => ((node as Node).ownerDocument ?? (node as Document)).defaultView ?? window,
    constructorWin: () => window,
  });
  extend(Element.prototype, elementMembers);
  extend(DocumentFragment.prototype, { find: elementMembers.find, findAll: elementMembers.findAll });
  extend(HTMLElement.prototype, htmlMembers);
  getters(HTMLElement.prototype, {
    innerWidth: (el) => inner(el as HTMLElement, 'width'),
    innerHeight: (el) => inner(el as HTMLElement, 'height'),
  });
  extend(SVGElement.prototype, { setCssStyles: htmlMembers.setCssStyles, setCssProps: htmlMembers.setCssProps });
  extend(Document.prototype, { on: htmlMembers.on, off: htmlMembers.off });
  extend(Event.prototype, {
    instanceOf(this: Event, type: new () => unknown) {
      return this instanceof type;
    },
  });
  getters(UIEvent.prototype, {
    targetNode: (event) => ((event as UIEvent).target instanceof Node ? (event as UIEvent).target : null),
    win: (event) => (event as UIEvent).view ?? window,
    doc: (event) => ((event as UIEvent).view ?? window).document,
  });
  Object.assign(window, windowMembers, { activeWindow: window, activeDocument: document });
}

/** Makes an element as `createEl` of the app does. */
export function make(doc: Document, tag: string, info: DomElementInfo | string | undefined): HTMLElement {
  const el = doc.createElement(tag);
  const o = typeof info === 'string' ? { cls: info } : (info ?? {});
  classes(el, o.cls);
  if (o.text !== undefined) el.setText(o.text);
  for (const [name, value] of Object.entries(o.attr ?? {})) el.setAttr(name, value);
  if (o.title !== undefined) el.title = o.title;
  if (o.value !== undefined && 'value' in el) el.value = o.value;
  if (o.type !== undefined) el.setAttribute('type', o.type);
  if (o.placeholder !== undefined) el.setAttribute('placeholder', o.placeholder);
  if (o.href !== undefined) el.setAttribute('href', o.href);
  if (o.parent) place(o.parent, el, o.prepend);
  return el;
}

function place(parent: Node, el: Node, first: boolean | undefined): void {
  if (first) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

function classes(el: Element, cls: string | string[] | undefined): void {
  if (cls === undefined) return;
  const names = (Array.isArray(cls) ? cls : [cls]).flatMap((name) => name.split(/\s+/)).filter(Boolean);
  el.classList.add(...names);
}

function inner(el: HTMLElement, side: 'width' | 'height'): number {
  const style = getComputedStyle(el);
  return side === 'width'
    ? el.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    : el.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
}

function each<T>(object: Record<string, T>, callback: (value: T, key: string) => boolean | void): boolean {
  return Object.entries(object).every(([key, value]) => callback(value, key) !== false);
}

const arrayMembers = {
  first<T>(this: T[]) {
    return this[0];
  },
  last<T>(this: T[]) {
    return this[this.length - 1];
  },
  contains<T>(this: T[], target: T) {
    return this.includes(target);
  },
  remove<T>(this: T[], target: T) {
    for (let i = this.indexOf(target); i >= 0; i = this.indexOf(target)) this.splice(i, 1);
  },
  shuffle<T>(this: T[]) {
    for (let i = this.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [this[i], this[j]] = [this[j] as T, this[i] as T];
    }
    return this;
  },
  unique<T>(this: T[]) {
    return [...new Set(this)];
  },
};

const nodeMembers = {
  detach(this: ChildNode) {
    this.remove();
  },
  empty(this: Node) {
    while (this.lastChild) this.removeChild(this.lastChild);
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null) {
    return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
  },
  indexOf(this: Node, other: Node) {
    return Array.prototype.indexOf.call(this.childNodes, other);
  },
  setChildrenInPlace(this: Node, children: Node[]) {
    const wanted = new Set(children);
    for (const child of [...this.childNodes]) if (!wanted.has(child)) this.removeChild(child);
    children.forEach((child, i) => {
      if (this.childNodes[i] !== child) this.insertBefore(child, this.childNodes[i] ?? null);
    });
  },
  appendText(this: Node, text: string) {
    this.appendChild(this.doc.createTextNode(text));
  },
  instanceOf(this: Node, type: new () => unknown) {
    return this instanceof type;
  },
  createEl(this: Node, tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    const el = make(this.doc, tag, info);
    place(this, el, typeof info === 'object' && info.prepend);
    callback?.(el);
    return el;
  },
  createDiv(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    return nodeMembers.createEl.call(this, 'div', info, callback);
  },
  createSpan(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    return nodeMembers.createEl.call(this, 'span', info, callback);
  },
  createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
    const el = makeSvg(this.doc, tag, info);
    place(this, el, typeof info === 'object' && info.prepend);
    callback?.(el);
    return el;
  },
};

function makeSvg(doc: Document, tag: string, info: SvgElementInfo | string | undefined): SVGElement {
  const el = doc.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  const o = typeof info === 'string' ? { cls: info } : (info ?? {});
  classes(el, o.cls);
  for (const [name, value] of Object.entries(o.attr ?? {})) el.setAttr(name, value);
  if (o.parent) place(o.parent, el, o.prepend);
  return el;
}

const elementMembers = {
  getText(this: Element) {
    return this.textContent;
  },
  setText(this: Element, value: string | DocumentFragment) {
    if (typeof value === 'string') this.textContent = value;
    else this.replaceChildren(value);
  },
  addClass(this: Element, ...names: string[]) {
    this.addClasses(names);
  },
  addClasses(this: Element, names: string[]) {
    this.classList.add(...names.filter(Boolean));
  },
  removeClass(this: Element, ...names: string[]) {
    this.removeClasses(names);
  },
  removeClasses(this: Element, names: string[]) {
    this.classList.remove(...names.filter(Boolean));
  },
  toggleClass(this: Element, names: string | string[], on: boolean) {
    for (const name of Array.isArray(names) ? names : [names]) this.classList.toggle(name, on);
  },
  hasClass(this: Element, name: string) {
    return this.classList.contains(name);
  },
  setAttr(this: Element, name: string, value: Attributes[string]) {
    if (value === null || value === false) this.removeAttribute(name);
    else this.setAttribute(name, value === true ? '' : String(value));
  },
  setAttrs(this: Element, attributes: Attributes) {
    for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
  },
  getAttr(this: Element, name: string) {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, last?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === last || !this.parentElement ? null : this.parentElement.matchParent(selector, last);
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string) {
    return getComputedStyle(this, pseudo).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element) {
    return this.doc.activeElement === this;
  },
  find(this: ParentNode, selector: string) {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string) {
    return [...this.querySelectorAll(selector)];
  },
  findAllSelf(this: Element, selector: string) {
    return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
  },
};

type Listener = (event: Event, target: HTMLElement) => unknown;
type Held = { selector: string; listener: Listener; options: unknown; callback: EventListener };
type Listening = HTMLElement & { heldListeners?: Map<string, Held[]> };

const htmlMembers = {
  show(this: HTMLElement) {
    if (this.style.display === 'none') this.style.display = '';
  },
  hide(this: HTMLElement) {
    this.style.display = 'none';
  },
  toggle(this: HTMLElement, on: boolean) {
    if (on) this.show();
    else this.hide();
  },
  toggleVisibility(this: HTMLElement, on: boolean) {
    this.style.visibility = on ? '' : 'hidden';
  },
  isShown(this: HTMLElement) {
    return this.isConnected && this.offsetParent !== null;
  },
  setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement, props: Record<string, string>) {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
  on(this: Listening, type: string, selector: string, listener: Listener, options?: boolean | AddEventListenerOptions) {
    const callback = (event: Event) => {
      const start = event.target instanceof Element ? event.target : null;
      const hit = start?.closest<HTMLElement>(selector);
      if (hit && this.contains(hit)) listener.call(this, event, hit);
    };
    this.heldListeners ??= new Map();
    const held = this.heldListeners.get(type) ?? [];
    held.push({ selector, listener, options, callback });
    this.heldListeners.set(type, held);
    this.addEventListener(type, callback, options);
  },
  off(this: Listening, type: string, selector: string, listener: Listener, options?: boolean | AddEventListenerOptions) {
    const held = this.heldListeners?.get(type) ?? [];
    const at = held.findIndex((one) => one.selector === selector && one.listener === listener);
    const [found] = at < 0 ? [] : held.splice(at, 1);
    if (found) this.removeEventListener(type, found.callback, options);
  },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions) {
    this.addEventListener('click', listener, options);
    this.addEventListener('auxclick', listener, options);
  },
  onNodeInserted(this: HTMLElement, listener: () => unknown, once?: boolean) {
    let connected = this.isConnected;
    const observer = new MutationObserver(() => {
      if (this.isConnected === connected) return;
      connected = this.isConnected;
      if (!connected) return;
      listener();
      if (once) observer.disconnect();
    });
    observer.observe(this.doc, { childList: true, subtree: true });
    return () => observer.disconnect();
  },
  onWindowMigrated() {
    // This host has one window, so nothing ever migrates.
    return () => undefined;
  },
  trigger(this: HTMLElement, type: string) {
    this.dispatchEvent(new Event(type, { bubbles: true }));
  },
};

const windowMembers = {
  isBoolean: (value: unknown) => typeof value === 'boolean',
  fish: (selector: string) => document.querySelector(selector),
  fishAll: (selector: string) => [...document.querySelectorAll(selector)],
  createEl(tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    const el = make(document, tag, info);
    callback?.(el);
    return el;
  },
  createDiv: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => windowMembers.createEl('div', info, callback),
  createSpan: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => windowMembers.createEl('span', info, callback),
  createSvg(tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
    const el = makeSvg(document, tag, info);
    callback?.(el);
    return el;
  },
  createFragment(callback?: (fragment: DocumentFragment) => void) {
    const fragment = document.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
  ready(callback: () => void) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback, { once: true });
    else callback();
  },
  sleep: (ms: number) => new Promise<void>((done) => window.setTimeout(done, ms)),
  nextFrame: () => new Promise<void>((done) => window.requestAnimationFrame(() => done())),
};

function extend(target: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

function getters(target: object, members: Record<string, (self: unknown) => unknown>): void {
  for (const [name, get] of Object.entries(members)) {
    Object.defineProperty(target, name, {
      configurable: true,
      get(this: unknown) {
        return get(this);
      },
    });
  }
}
