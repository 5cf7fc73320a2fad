/** A note's properties, as they stand above its text. */
import { setIcon } from './icons';

export function propertiesEl(properties: Record<string, unknown>): HTMLElement {
  const box = createDiv({ cls: 'metadata-container', attr: { 'data-property-count': Object.keys(properties).length } });
  box.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
  const list = box.createDiv('metadata-content').createDiv('metadata-properties');
  for (const [key, value] of Object.entries(properties)) {
    const row = list.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
    const name = row.createDiv('metadata-property-key');
    setIcon(name.createSpan('metadata-property-icon'), Array.isArray(value) ? 'lucide-list' : typeof value === 'number' ? 'lucide-binary' : 'lucide-text-align-start');
    name.createSpan({ cls: 'metadata-property-key-input', text: key });
    const cell = row.createDiv('metadata-property-value');
    if (Array.isArray(value)) for (const one of value) cell.createDiv({ cls: 'multi-select-pill', text: show(one) });
    else cell.createSpan({ cls: 'metadata-input-longtext', text: show(value), attr: { dir: 'auto' } });
  }
  return box;
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}
