import type { VNode } from 'preact';
import type { Choice, MarkGroup } from '../../core/convert/choose';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { ThemeName } from '../passage';

interface GroupsProps {
  readonly study: Study;
  readonly groups: readonly MarkGroup[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly chooseThemes: (form: string, chosen: readonly string[]) => Promise<readonly string[] | null>;
}

/** Which tags, links and forms are codes, with how often each stands. */
export function Groups({ study, groups, choice, onChoice, chooseThemes }: GroupsProps): VNode {
  const toggle = (key: string): void => {
    const chosen = new Set(choice.groups);
    if (!chosen.delete(key)) chosen.add(key);
    onChoice({ ...choice, groups: chosen });
  };
  const pick = async ({ key, label }: MarkGroup): Promise<void> => {
    const themes = await chooseThemes(label, choice.themes.get(key) ?? []);
    if (!themes) return;
    const chosen = new Set(choice.groups);
    if (themes.length > 0) chosen.add(key);
    else chosen.delete(key);
    onChoice({ groups: chosen, themes: new Map(choice.themes).set(key, themes) });
  };
  return (
    <fieldset class="emic-mark-groups">
      <legend>{ui.convert.which}</legend>
      {groups.some(({ kind, isCode }) => kind === 'tag' && !isCode) && <p class="emic-field-hint">{ui.convert.hashtags}</p>}
      {groups.map((group) => {
        const themes = choice.themes.get(group.key) ?? [];
        const isUntagged = group.kind === 'untagged';
        return (
          <div class="emic-mark-group" key={group.key}>
            <label>
              <input
                type="checkbox"
                checked={choice.groups.has(group.key)}
                onChange={() => (isUntagged && themes.length === 0 ? void pick(group) : toggle(group.key))}
              />
              <span dir="auto">{nameOf(group)}</span>
              <span class="emic-byline">{ui.convert.count(group.marks, group.documents)}</span>
            </label>
            {group.theme !== null && <ThemeName study={study} theme={group.theme} />}
            {group.kind === 'comment' && <span class="emic-byline">{ui.convert.commentNote}</span>}
            {isUntagged && (
              <>
                {themes.length === 0 ? <span class="emic-byline">{ui.convert.untaggedNote}</span> : themes.map((theme) => <ThemeName key={theme} study={study} theme={theme} />)}
                <button type="button" class="emic-ticks-button" onClick={() => void pick(group)}>
                  {themes.length === 0 ? ui.convert.chooseTheme : ui.convert.changeTheme}
                </button>
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function nameOf({ kind, label }: MarkGroup): string {
  if (kind === 'comment') return ui.convert.comment;
  return kind === 'untagged' ? ui.convert.untagged(label) : label;
}
