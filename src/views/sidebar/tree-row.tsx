import { Platform } from 'obsidian';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { isShown } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { Dot } from '../dot';
import { Icon } from '../icon';
import { longPress } from './long-press';
import { themeTitle } from '../theme-title';
import type { SidebarModel } from './model';
import { RenameField } from './rename-field';
import type { HeadRow, ThemeRow, TreeRow } from './tree-rows';
import type { Going } from './tree-selection';

interface RowProps<Row extends TreeRow> {
  readonly study: Study;
  readonly model: SidebarModel;
  readonly row: Row;
  readonly active: boolean;
  readonly onGo: (going: Going) => void;
  readonly onToggle: () => void;
  readonly onMenu: (at: { x: number; y: number }) => void;
  readonly onEye: () => void;
  /** The name as typed, or null when it stays. */
  readonly onRename: (name: string | null) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** A row of the tree. */
export function TreeRowView(props: RowProps<TreeRow>): VNode {
  const { model, row, active, onGo, onMenu } = props;
  const press = useRef(longPress()).current;
  const isTheme = row.kind === 'theme';
  const { target, selection, cut, opened } = model;
  const dropped = target.value !== null && target.value.kind !== 'top' && target.value.key === row.key ? target.value : null;
  const isOpen = opened.value !== null && opened.value === (isTheme ? row.theme : row.key);
  const classes = [
    'tree-item-self is-clickable emic-theme-row',
    active ? 'is-at' : '',
    isTheme ? '' : 'is-head',
    isOpen ? 'is-active' : '',
    isTheme && selection.value.themes.has(row.theme) ? 'is-marked' : '',
    isTheme && cut.value.includes(row.theme) ? 'is-cut' : '',
    isTheme && row.hidden ? 'is-hidden' : '',
    dropped ? `is-drop-${dropped.kind === 'beside' ? dropped.side : 'under'}` : '',
  ];
  return (
    <div
      id={rowId(row)}
      role="treeitem"
      class={classes.filter((name) => name !== '').join(' ')}
      style={`--emic-level: ${row.level - 1}`}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={isTheme && selection.value.themes.has(row.theme)}
      aria-current={isOpen ? 'true' : undefined}
      aria-label={isTheme ? spoken(props.study, model, row) : row.kind === 'group' ? ui.sidebar.group(row.title, model.settings.value.countBy, row.total) : ui.sidebar.head(row.title, row.total)}
      data-tooltip-position="left"
      data-tooltip-delay="500"
      data-theme={isTheme ? row.theme : undefined}
      data-key={row.key}
      draggable={isTheme && !Platform.isMobile && model.renaming.value !== row.key}
      onClick={(event) => {
        if (press.wasLong()) return;
        // A finger has no key to hold: once something is marked, it marks on.
        const marksOn = Platform.isMobile && selection.value.themes.size > 0;
        onGo(event.ctrlKey || event.metaKey || marksOn ? 'toggle' : event.shiftKey ? 'range' : 'alone');
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!press.wasLong()) onMenu({ x: event.clientX, y: event.clientY });
      }}
      onPointerDown={(event) => press.down(event, onMenu)}
      onPointerMove={press.move}
      onPointerUp={press.up}
      onPointerCancel={press.up}
      onDragStart={props.onDragStart}
      onDragEnd={props.onDragEnd}
    >
      <span
        class={`tree-item-icon collapse-icon emic-collapse ${row.expanded === false ? 'is-collapsed' : ''}`}
        aria-hidden="true"
        onClick={(event) => {
          if (row.expanded === null) return;
          event.stopPropagation();
          props.onToggle();
        }}
      >
        {row.expanded !== null && <Icon name="lucide-chevron-down" />}
      </span>
      {row.kind === 'theme' ? <ThemeCells {...props} row={row} /> : <HeadCells row={row} model={model} />}
    </div>
  );
}

function ThemeCells({ study, model, row, onEye, onRename }: RowProps<ThemeRow>): VNode {
  const { kind, status } = study.entry(row.theme);
  const { countBy, countChildren } = model.settings.value;
  const count = countChildren ? row.total : row.own;
  const shown = model.showing.value.themes;
  const withEye = model.withEyes.value || shown !== null;
  return (
    <>
      <Dot color={study.look(row.theme).color} ring={kind === 'theme'} />
      <span class="tree-item-inner">
        {model.renaming.value === row.key ? (
          <RenameField title={row.title} onDone={onRename} />
        ) : (
          <span class={`tree-item-inner-text ${status === 'dropped' ? 'is-dropped' : ''}`} dir="auto">
            {themeTitle(study, row.theme)}
          </span>
        )}
      </span>
      {kind === 'theme' && status !== null && status !== 'dropped' && (
        <>
          {' '}
          <span class="emic-theme-status" aria-hidden="true">
            {ui.entry.statuses[status]}
          </span>
        </>
      )}
      {row.hidden && <Icon name="lucide-eye-off" class="emic-row-sign" />}
      {row.among === 'favourites' && row.position <= 9 && (
        <span class="emic-favourite-number" aria-hidden="true" data-number={row.position} />
      )}
      {withEye && <Eye shown={isShown(row.theme, shown)} onClick={onEye} />}
      {countBy !== 'none' && <Count count={count} />}
    </>
  );
}

function HeadCells({ row, model }: { row: HeadRow; model: SidebarModel }): VNode {
  const withCount = row.kind === 'group' && model.settings.value.countBy !== 'none';
  const icon = { favourites: 'lucide-star', groups: 'lucide-shapes', group: 'lucide-tags' }[row.kind];
  return (
    <>
      <Icon name={icon} class="emic-row-sign" />
      <span class="tree-item-inner">
        <span class="tree-item-inner-text" dir="auto">
          {row.title}
        </span>
      </span>
      {withCount && <Count count={row.total} />}
    </>
  );
}

/** With a space before it, for those who are read the row as one text. */
function Count({ count }: { count: number }): VNode {
  return (
    <>
      {' '}
      <span class="tree-item-flair-outer" aria-hidden="true">
        <span class={`tree-item-flair ${count === 0 ? 'is-zero' : ''}`}>{count}</span>
      </span>
    </>
  );
}

/** Whether a theme's passages are shown in the text. For a pointer; the keyboard has a key for it, the row's label says it. */
function Eye({ shown, onClick }: { shown: 'yes' | 'some' | 'no'; onClick: () => void }): VNode {
  return (
    <span
      class={`emic-eye is-${shown}`}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      <Icon name={shown === 'no' ? 'lucide-eye-off' : 'lucide-eye'} />
    </span>
  );
}

/** What a screen reader says of a theme, and a pointer shows when it rests. */
function spoken(study: Study, model: SidebarModel, row: ThemeRow): string {
  const { definition, claim, kind, status } = study.entry(row.theme);
  const { countBy, countChildren } = model.settings.value;
  const count = countChildren ? row.total : row.own;
  const about = [
    ...(kind === 'theme' ? (['theme'] as const) : []),
    ...(status === 'dropped' ? (['dropped'] as const) : []),
    ...(row.among === 'favourites' ? (['favourite'] as const) : []),
    ...(row.hidden ? (['hidden'] as const) : []),
    ...(isShown(row.theme, model.showing.value.themes) === 'no' ? (['out'] as const) : []),
    ...(model.cut.value.includes(row.theme) ? (['cut'] as const) : []),
  ].map((state) => ui.sidebar.spokenState(state));
  const badge = kind === 'theme' && status !== null && status !== 'dropped' ? ui.entry.statuses[status] : null;
  return ui.sidebar.row(themeTitle(study, row.theme), badge, countBy, count, about, claim ?? definition);
}

export function rowId(row: TreeRow | undefined): string {
  return `emic-theme-${row?.key ?? ''}`;
}
