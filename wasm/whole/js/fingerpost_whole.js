// All of <finger-post> but its beginning: the engine with every screen and the papers, what these look like, and what only
// they can do. The element loads this soon after its first screen is drawn, whatever is answered.
import { desk } from './desk.js';
import css from './whole_style.js';
import { load } from './whole_engine.js';

export { load };

/**
 * Loads the engine; gives its handle, the style sheet, and what makes the papers of an element, drawn with `tools`.
 * Refuses an element of another version.
 */
export const ready = async (tools, expected) => {
  const { Fingerpost, Papers, memory, version } = await load();
  if (version() !== expected) throw new Error('another version');
  Fingerpost.memory = memory;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return { Fingerpost, sheet, desk: () => desk(Papers, { ...tools, memory }) };
};
