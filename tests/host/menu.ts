/** Menus: at the pointer, by mouse or by arrow keys. */
import type * as O from 'obsidian';
import { Component } from './events';
import { setIcon } from './icons';
import { Scope } from './keymap';

export class MenuItem {
  dom: HTMLElement;
  section = '';
  disabled = false;
  callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly checkEl: HTMLElement;

  constructor(readonly menu: Menu) {
    this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem' } });
    this.iconEl = this.dom.createDiv('menu-item-icon');
    this.titleEl = this.dom.createDiv('menu-item-title');
    this.checkEl = this.dom.createDiv('menu-item-icon mod-checked');
    this.checkEl.hide();
    this.dom.addEventListener('click', (event) => this.choose(event));
    this.dom.addEventListener('mousemove', () => menu.select(this));
  }
  choose(event: MouseEvent | KeyboardEvent): void {
    if (this.disabled || this.dom.hasClass('is-label')) return;
    this.menu.hide();
    this.callback?.(event);
  }
  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }
  setIcon(icon: string | null): this {
    if (icon) setIcon(this.iconEl, icon);
    else this.iconEl.empty();
    return this;
  }
  setChecked(checked: boolean | null): this {
    this.checkEl.toggle(checked === true);
    this.dom.setAttr('aria-checked', checked === null ? null : String(checked));
    if (checked) setIcon(this.checkEl, 'check');
    return this;
  }
  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    return this;
  }
  setWarning(warning: boolean): this {
    this.dom.toggleClass('is-warning', warning);
    return this;
  }
  setIsLabel(label: boolean): this {
    this.dom.toggleClass('is-label', label);
    return this;
  }
  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }
  setSection(section: string): this {
    this.section = section;
    return this;
  }
  /** A menu within the menu: not in the public typings, widely used; shown in place when chosen. */
  setSubmenu(): Menu {
    const sub = new Menu();
    this.dom.addClass('has-submenu');
    this.callback = (event) => {
      const at = this.menu.lastPosition;
      if (event instanceof MouseEvent) sub.showAtMouseEvent(event);
      else sub.showAtPosition(at);
    };
    return sub;
  }
}

export class MenuSeparator {
  dom = createDiv('menu-separator');
  section = '';
}

const forEvents = new WeakMap<Event, Menu>();
let open: Menu | null = null;

export class Menu extends Component {
  readonly items: (MenuItem | MenuSeparator)[] = [];
  lastPosition: O.MenuPositionDef = { x: 0, y: 0 };
  private dom: HTMLElement | null = null;
  private selected: MenuItem | null = null;
  private readonly scope = new Scope();
  private readonly hidden: (() => unknown)[] = [];
  private readonly outside = (event: MouseEvent) => {
    if (event.target instanceof Node && !this.dom?.contains(event.target)) this.hide();
  };

  constructor() {
    super();
    const step = (by: number) => () => {
      this.step(by);
      return false;
    };
    this.scope.register([], 'ArrowDown', step(1));
    this.scope.register([], 'ArrowUp', step(-1));
    this.scope.register([], 'Escape', () => {
      this.hide();
      return false;
    });
    this.scope.register([], 'Enter', (event) => {
      this.selected?.choose(event);
      return false;
    });
  }

  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const known = forEvents.get(event);
    if (known) return known;
    const menu = new Menu();
    forEvents.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  setNoIcon(): this {
    return this;
  }
  setUseNativeMenu(_native: boolean): this {
    return this;
  }
  addItem(callback: (item: O.MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    callback(item as unknown as O.MenuItem);
    return this;
  }
  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }
  setParentElement(_el: HTMLElement): this {
    return this;
  }
  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }
  showAtPosition(position: O.MenuPositionDef): this {
    open?.hide();
    if (this.items.length === 0) return this;
    this.lastPosition = position;
    this.load();
    this.dom = activeDocument.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
    const scroll = this.dom.createDiv('menu-scroll');
    for (const item of inSections(this.items)) scroll.append(item.dom);
    const size = this.dom.getBoundingClientRect();
    this.dom.setCssProps({
      left: `${Math.max(0, Math.min(position.x, window.innerWidth - size.width - 4))}px`,
      top: `${Math.max(0, Math.min(position.y, window.innerHeight - size.height - 4))}px`,
    });
    app().keymap.pushScope(this.scope as unknown as O.Scope);
    window.setTimeout(() => activeDocument.addEventListener('mousedown', this.outside, true));
    open = this;
    return this;
  }
  hide(): this {
    if (!this.dom) return this;
    this.dom.remove();
    this.dom = null;
    open = null;
    app().keymap.popScope(this.scope as unknown as O.Scope);
    window.setTimeout(() => activeDocument.removeEventListener('mousedown', this.outside, true));
    for (const callback of this.hidden) callback();
    this.unload();
    return this;
  }
  close(): void {
    this.hide();
  }
  onHide(callback: () => unknown): void {
    this.hidden.push(callback);
  }

  select(item: MenuItem | null): void {
    this.selected?.dom.removeClass('selected');
    this.selected = item;
    item?.dom.addClass('selected');
  }
  private step(by: number): void {
    const items = inSections(this.items).filter((item): item is MenuItem => item instanceof MenuItem && !item.disabled);
    const at = this.selected ? items.indexOf(this.selected) : by > 0 ? -1 : 0;
    this.select(items[(at + by + items.length) % items.length] ?? null);
  }
}

/** Items of one section stand together, sections in order of first mention, a line between them. */
function inSections(items: readonly (MenuItem | MenuSeparator)[]): (MenuItem | MenuSeparator)[] {
  const sections = new Map<string, (MenuItem | MenuSeparator)[]>();
  for (const item of items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
  return [...sections.values()].flatMap((section, i) => (i === 0 ? section : [new MenuSeparator(), ...section]));
}

function app(): O.App {
  return (window as unknown as { app: O.App }).app;
}
