// A text in another language.
// The English text is the key, as gettext has it: a translation whose English has changed is not found, and the English is
// shown in its place. So no translation of safety text can be out of date.
const ARGUMENT = /\u2068([^\u2069]*)\u2069/g;
const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;
const NUMBER = /^\d+$/;
const LETTER = /\p{L}/u;
const SVG = 'http://www.w3.org/2000/svg';
const ENGLISH = { lang: 'en-GB', dir: 'ltr' };

const node = (name, attributes, inside) => {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...inside);
  return made;
};

// Beside a text that says the same: nothing for those who do not see it.
const picture = (paths) => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of paths) svg.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', d);
  return svg;
};

/** Turns an English text into parts to be appended, by a pack; `phone` draws a telephone number. */
export const translator = (pack, phone) => {
  // A number or a day as the language writes it. Anything else may be a message itself.
  const argument = (text) => {
    if (text[0] === '+') return phone(text.slice(1));
    if (NUMBER.test(text)) return new Intl.NumberFormat(pack.language).format(text);
    if (DAY.test(text)) return new Intl.DateTimeFormat(pack.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${text} UTC`));
    return node('bdi', {}, translate(text));
  };

  const translate = (text) => {
    const given = [];
    const key = text.replace(ARGUMENT, (whole, one) => `{${given.push(one) - 1}}`);
    const [, before, middle, after] = /^(\s*)(.*?)(\s*)$/s.exec(key);
    let found = pack.messages[middle];
    // Where it has plurals, by its first number.
    if (found?.other) found = found[new Intl.PluralRules(pack.language).select(given.find((one) => NUMBER.test(one)))] ?? found.other;
    const told = given.map(argument);
    const filled = (line) => line.split(/\{(\d)\}/).map((part, at) => (at % 2 ? told[part] : part));
    const lines = (found ?? middle).split('\n');
    let parts = lines[1] ? lines.map((line) => node('span', { class: 'line' }, filled(line))) : filled(lines[0]);
    // What is left in English says so, to those who hear it and to those who read from the right.
    if (!found && LETTER.test(middle)) parts = [node('span', ENGLISH, parts)];
    const drawn = pack.drawn?.[middle];
    if (drawn) parts = [node('span', { class: 'shown' }, [picture(pack.pictures[drawn]), node('span', {}, parts)])];
    return [before, ...parts, after];
  };

  return Object.assign(translate, { language: pack.language, direction: pack.direction, easy: pack.easy });
};
