// What a browser can tell of a page of the same website: its answer, its HTML, itself in a frame, and its files.
import { TRACES } from './others.js';

// The entries of the package that a page can name.
const ENTRY = /\/(fingerpost|inline|define)\.js$/;
const HEADERS = [
  'content-security-policy', 'referrer-policy', 'permissions-policy', 'cache-control', 'x-content-type-options', 'content-type',
  'content-security-policy-report-only', 'reporting-endpoints', 'report-to', 'nel',
];
// A page of the package that stands in a frame.
const FRAME = /\/frame\.html(?:[?#]|$)/;
const MARKS = ['data-domain', 'data-website-id', 'data-cf-beacon', 'data-project-id'];

// A document and not a text: nothing in it runs, and no policy about making documents of texts stands in the way.
const ask = (address) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => done(request);
    request.onerror = () => failed(new Error('The page did not come.'));
    request.send();
  });

const absolute = (value, base) => {
  try {
    return new URL(value, base).href;
  } catch {
    return '';
  }
};

const KINDS = [
  ['style', 'link[rel~=stylesheet]', 'href'],
  ['font', 'link[as=font]', 'href'],
  ['hint', 'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=preload], link[rel~=modulepreload]', 'href'],
  ['image', 'img, input[type=image], link[rel~=icon]', 'src'],
  ['image', 'link[rel~=icon]', 'href'],
  ['frame', 'iframe, frame, embed', 'src'],
  ['frame', 'object', 'data'],
  ['media', 'video, audio, source, track', 'src'],
  ['form', 'form', 'action'],
  ['script', 'script', 'src'],
];

/** What is in the HTML of a page as it was sent. */
export const read = (page, address) => {
  const base = absolute(page.querySelector('base')?.getAttribute('href') ?? '', address) || address;
  const all = (selector) => [...page.querySelectorAll(selector)];
  const resources = KINDS.flatMap(([kind, selector, name]) =>
    all(selector).map((node) => ({ kind, url: absolute(node.getAttribute(name) ?? '', base) })).filter((one) => one.url));
  for (const node of all('[srcset]')) {
    for (const part of node.getAttribute('srcset').split(',')) resources.push({ kind: 'image', url: absolute(part.trim().split(/\s/)[0], base) });
  }
  for (const node of all('style, [style]')) {
    for (const [, url] of (node.getAttribute('style') ?? node.textContent).matchAll(/(?:url\(|@import\s+)\s*["']?([^"')]+)/g)) resources.push({ kind: 'style', url: absolute(url, base) });
  }
  const scripts = all('script').filter((node) => !/json|importmap|speculation/.test(node.type)).map((node) => {
    const url = node.hasAttribute('src') ? absolute(node.getAttribute('src'), base) : undefined;
    return {
      url,
      text: url ? undefined : node.textContent,
      integrity: node.getAttribute('integrity') ?? undefined,
      marked: MARKS.find((name) => node.hasAttribute(name)),
      element: !!url && ENTRY.test(new URL(url).pathname),
    };
  });
  const posts = all('finger-post');
  const framed = all('iframe[src]').find((node) => FRAME.test(node.getAttribute('src')));
  const around = framed && page.body.cloneNode(true);
  for (const node of around?.querySelectorAll('script, style, template') ?? []) node.remove();
  const before = scripts.findIndex((one) => one.element);
  const handlers = all('*').filter((node) => [...node.attributes].some((one) => /^on/.test(one.name))).length;
  const meta = (name, value) => all(`meta[${name}="${value}" i]`).map((node) => node.getAttribute('content') ?? '');
  return {
    title: page.title,
    policies: meta('http-equiv', 'Content-Security-Policy'),
    referrer: meta('name', 'referrer').pop() ?? '',
    scripts,
    handlers,
    resources,
    elements: posts.length,
    element: posts[0] && {
      attributes: Object.fromEntries([...posts[0].attributes].map((one) => [one.name, one.value])),
      text: posts[0].textContent,
      before: before < 0 ? undefined : before,
    },
    frame: framed && { url: absolute(framed.getAttribute('src'), base), sandbox: framed.getAttribute('sandbox') ?? undefined, text: around.textContent },
  };
};

const wait = (time) => new Promise((done) => setTimeout(done, time));

// The page as it runs, in a frame that nobody sees.
const watch = async (address, scope) => {
  const frame = document.createElement('iframe');
  frame.className = 'run';
  frame.title = 'The page that is checked';
  frame.inert = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = address;
  const nothing = { reached: false, defined: false, open: false, entries: [], scripts: [], frames: [], traces: [], cookies: 0, stored: 0 };
  const worker = !!(await navigator.serviceWorker?.getRegistration(scope).catch(() => undefined));
  try {
    await new Promise((done) => {
      frame.onload = done;
      document.body.append(frame);
      setTimeout(done, 15_000);
    });
    const inside = frame.contentWindow;
    const page = frame.contentDocument;
    // A browser shows a page of its own where the policy keeps this one out of frames.
    if (!page?.body || inside.location.href === 'about:blank') return { ...nothing, worker };
    const post = page.querySelector('finger-post');
    for (let tries = 0; post && tries < 50 && !inside.customElements.get('finger-post'); tries += 1) await wait(100);
    // What is late: tag managers wait for the page to be there.
    await wait(1500);
    return {
      reached: true,
      defined: !!inside.customElements.get('finger-post') && !post?.shadowRoot,
      open: !!post?.shadowRoot,
      entries: inside.performance.getEntriesByType('resource').map((one) => one.name),
      scripts: [...page.scripts].map((one) => one.src).filter(Boolean),
      frames: [...page.querySelectorAll('iframe')].map((one) => one.src).filter(Boolean),
      traces: TRACES.filter((name) => inside[name] !== undefined && !(inside[name] instanceof inside.Element)),
      cookies: page.cookie ? page.cookie.split(';').length : 0,
      stored: inside.localStorage.length + inside.sessionStorage.length,
      worker,
    };
  } catch {
    return { ...nothing, worker };
  } finally {
    frame.remove();
  }
};

const json = async (address) => {
  try {
    const reply = await fetch(address, { cache: 'no-store' });
    return reply.ok ? await reply.json() : undefined;
  } catch {
    return undefined;
  }
};

const hash = async (reply) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await reply.arrayBuffer()));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
};

const packed = async (folder) => {
  const listed = await json(new URL('integrity.json', folder));
  const found = {};
  let kind;
  for (const name of Object.keys(listed ?? {})) {
    const reply = await fetch(new URL(name, folder), { cache: 'no-store' }).catch(() => undefined);
    if (!reply?.ok) continue;
    found[name] = await hash(reply);
    if (name === 'fingerpost_bg.wasm') kind = (reply.headers.get('content-type') ?? 'nothing').split(';')[0];
  }
  return { listed, found, kind };
};

/** All that can be known of the page at a path of this website. */
export const gather = async (path) => {
  const address = new URL(path, location.href);
  if (address.origin !== location.origin) throw new Error('Only a page of this website can be looked at from here.');
  const reply = await ask(address.href);
  if (!reply.response) throw new Error(`The server answers with ${reply.status}, and not with a page.`);
  const page = read(reply.response, reply.responseURL || address.href);
  const script = page.scripts.find((one) => one.element);
  const own = new URL('./', import.meta.url);
  const entry = script?.url ?? page.frame?.url;
  const folder = entry && new URL(entry).origin === location.origin ? new URL('./', entry) : undefined;
  const data = await json(new URL('areas.json', folder ?? own));
  const mine = await json(new URL('areas.json', own));
  return {
    address: reply.responseURL || address.href,
    status: reply.status,
    headers: Object.fromEntries(HEADERS.map((name) => [name, reply.getResponseHeader(name)]).filter(([, value]) => value !== null)),
    page,
    run: await watch(address.href, address.href),
    files: { folder: folder?.href, single: !script || /\/inline\.js$/.test(new URL(script.url).pathname), version: folder && data?.version, newer: mine?.version, ...(folder ? await packed(folder) : { found: {} }) },
    data,
  };
};
