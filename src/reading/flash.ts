/** How long the app may take to draw the section that the words are in. */
const mostFrames = 60;
const flashMs = 1600;

/** Brings a coding's words in a reading view into sight and lets them light up, once the app has drawn them. */
export function flashMarks(el: HTMLElement, id: string): void {
  const { win } = el;
  let frames = 0;
  const show = (): void => {
    const marks = el.findAll(`.markdown-preview-view .emic-passage[data-emic-ids~="${CSS.escape(id)}"]`);
    const [first] = marks;
    if (first) {
      first.scrollIntoView({ block: 'center' });
      for (const mark of marks) mark.addClass('emic-flash');
      win.setTimeout(() => {
        for (const mark of marks) mark.removeClass('emic-flash');
      }, flashMs);
    } else if (el.isConnected && ++frames < mostFrames) win.requestAnimationFrame(show);
  };
  win.requestAnimationFrame(show);
}
