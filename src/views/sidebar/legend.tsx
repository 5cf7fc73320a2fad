import type { VNode } from 'preact';
import { isShown } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Dot } from '../dot';
import { Icon, IconButton } from '../icon';
import { useSpokenName } from '../spoken-name';
import type { SidebarModel } from './model';

/** More themes than these are a list, not a legend. */
const most = 40;

/** What the colours in the open note stand for, and what the signs say. */
export function Legend({ study, model, onOnly }: { study: Study; model: SidebarModel; onOnly: (theme: string) => void }): VNode {
  void model.revision.value;
  const note = model.note.value;
  const counts = new Map<string, number>();
  for (const { themes } of (note === null ? undefined : study.seen.document(note))?.codings ?? []) {
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const themes = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const { settings } = study;
  const [legendId, legendName] = useSpokenName(ui.showing.legend);
  const [signsId, signsName] = useSpokenName(ui.showing.signs);
  return (
    <section class="emic-legend" aria-labelledby={legendId}>
      {legendName}
      <header class="emic-legend-head">
        <span>{ui.showing.inNote}</span>
        <IconButton
          icon="lucide-x"
          label={ui.dialog.close}
          onClick={() => {
            model.withLegend.value = false;
          }}
        />
      </header>
      {themes.length === 0 ? (
        <p class="emic-field-hint">{note === null ? ui.showing.noNote : ui.showing.noneInNote}</p>
      ) : (
        <ul class="emic-legend-themes">
          {themes.slice(0, most).map(([theme, count]) => {
            const { title, color } = study.look(theme);
            const seen = isShown(theme, model.showing.value.themes) === 'yes';
            return (
              <li key={theme}>
                <button type="button" class={`emic-legend-theme ${seen ? '' : 'is-out'}`} title={ui.showing.onlyThis(title)} onClick={() => onOnly(theme)}>
                  <Dot color={color} ring={study.entry(theme).kind === 'theme'} />
                  <span dir="auto">{title}</span> <span class="emic-count">{count}</span>
                </button>
              </li>
            );
          })}
          {themes.length > most && <li class="emic-field-hint">{ui.showing.more(themes.length - most)}</li>}
        </ul>
      )}
      {signsName}
      <ul class="emic-legend-signs" aria-labelledby={signsId}>
        {settings.showMarks && <Sign icon="lucide-highlighter" text={ui.showing.tint} />}
        {settings.showMarks && <Sign icon="lucide-underline" text={ui.showing.lines} />}
        {settings.showMargin && <Sign icon="lucide-panel-right" text={ui.showing.bar} />}
        <Sign icon="lucide-circle" text={ui.showing.ring} />
        <Sign icon="lucide-message-square" text={ui.showing.quiet} />
      </ul>
    </section>
  );
}

function Sign({ icon, text }: { icon: string; text: string }): VNode {
  return (
    <li>
      <Icon name={icon} />
      <span dir="auto">{text}</span>
    </li>
  );
}
