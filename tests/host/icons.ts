/** Lucide icons by name, as the app ships them, and tooltips drawn from `aria-label`. */
import type * as O from 'obsidian';
import nodes from 'lucide-static/icon-nodes.json';

type IconNode = [tag: string, attributes: Record<string, string>][];

const lucide = nodes as unknown as Record<string, IconNode>;
/** Names that the app still knows and newer Lucide has renamed. */
const renamed: Record<string, string> = {
  'trash-2': 'trash',
  'edit-3': 'pen-line',
  'more-vertical': 'ellipsis-vertical',
  'more-horizontal': 'ellipsis',
  'help-circle': 'circle-question-mark',
  'alert-triangle': 'triangle-alert',
  'check-circle-2': 'circle-check',
  'check-circle': 'circle-check-big',
  'bar-chart-2': 'chart-no-axes-column',
  'x-circle': 'circle-x',
};

const added = new Map<string, string>();

export function addIcon(id: string, svg: string): void {
  added.set(id, svg);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...Object.keys(lucide).map((name) => `lucide-${name}`), ...added.keys()];
}

/** The icon as a fresh element; null when there is none of that name. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) {
    const svg = shell(id, '0 0 100 100');
    const parsed = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${own}</svg>`, 'image/svg+xml');
    svg.append(...parsed.documentElement.childNodes);
    return svg;
  }
  const asked = id.replace(/^lucide-/, '');
  const name = renamed[asked] ?? asked;
  const node = Object.hasOwn(lucide, name) ? lucide[name] : undefined;
  if (!node) return null;
  const svg = shell(`lucide-${asked}`, '0 0 24 24');
  svg.setAttrs({ fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  for (const [tag, attributes] of node) {
    const part = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    svg.append(part);
  }
  return svg;
}

function shell(cls: string, viewBox: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.classList.add('svg-icon', cls);
  svg.setAttrs({ viewBox, width: 24, height: 24, 'aria-hidden': 'true' });
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id);
  parent.replaceChildren(...(icon ? [icon] : []));
}

export function setTooltip(el: HTMLElement, tooltip: string, options?: O.TooltipOptions): void {
  el.setAttr('aria-label', tooltip || null);
  if (options?.placement) el.setAttr('data-tooltip-position', options.placement);
  if (options?.delay !== undefined) el.setAttr('data-tooltip-delay', options.delay);
}

let shown: HTMLElement | null = null;

export function displayTooltip(target: HTMLElement, content: string | DocumentFragment, options?: O.TooltipOptions): void {
  hideTooltip();
  const tip = document.body.createDiv({ cls: ['tooltip', ...(options?.classes ?? [])] });
  tip.setText(content);
  const at = target.getBoundingClientRect();
  const side = options?.placement ?? target.getAttr('data-tooltip-position') ?? 'bottom';
  const gap = options?.gap ?? 6;
  const size = tip.getBoundingClientRect();
  const left = side === 'left' ? at.left - size.width - gap : side === 'right' ? at.right + gap : at.left + at.width / 2 - size.width / 2;
  const top = side === 'top' ? at.top - size.height - gap : side === 'bottom' ? at.bottom + gap : at.top + at.height / 2 - size.height / 2;
  tip.setCssProps({
    left: `${Math.clamp(left, 4, Math.max(4, window.innerWidth - size.width - 4))}px`,
    top: `${Math.clamp(top, 4, Math.max(4, window.innerHeight - size.height - 4))}px`,
  });
  shown = tip;
}

function hideTooltip(): void {
  shown?.remove();
  shown = null;
}

/** Elements with `aria-label` show it on hover, as everywhere in the app. */
export function installTooltips(): void {
  let timer = 0;
  document.addEventListener('mouseover', (event) => {
    window.clearTimeout(timer);
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[aria-label]') : null;
    if (!target || target.closest('.cm-content, [role=tree]') === target) return hideTooltip();
    timer = window.setTimeout(() => {
      if (target.isConnected) displayTooltip(target, target.getAttr('aria-label') ?? '');
    }, Number(target.getAttr('data-tooltip-delay') ?? 500));
  });
  document.addEventListener('mousedown', () => {
    window.clearTimeout(timer);
    hideTooltip();
  });
}
