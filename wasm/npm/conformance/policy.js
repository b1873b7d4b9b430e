// What a Content Security Policy lets a page do, as far as this page's promises hang on it.

/** The policies of a page: the header may hold more than one, each `meta` one more. Each as directive and sources. */
export const policies = (header, metas = []) =>
  [...(header ?? '').split(','), ...metas]
    .map((text) => {
      const found = new Map();
      for (const part of text.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        // The first of a name counts, as browsers have it.
        if (name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), sources);
      }
      return found;
    })
    .filter((policy) => policy.size);

const FALLBACK = { 'script-src-elem': 'script-src', 'script-src-attr': 'script-src', 'frame-src': 'child-src', 'worker-src': 'child-src' };
const NO_DEFAULT = ['frame-ancestors', 'base-uri', 'form-action', 'report-uri', 'report-to', 'sandbox'];

/** The sources of a directive, by what stands in for it; nothing where the policy does not say. */
export const sources = (policy, name) => {
  for (let one = name; one; one = FALLBACK[one]) if (policy.has(one)) return policy.get(one);
  return NO_DEFAULT.includes(name) ? undefined : policy.get('default-src');
};

const QUOTED = /^'(self|none|report-sample|wasm-unsafe-eval|nonce-.*|sha(256|384|512)-.*)'$/i;

// Sources that let in what is not the page's own.
const foreign = (list, own) => list.filter((source) => !QUOTED.test(source) && !same(source, own));

const same = (source, own) => {
  const { host, origin } = new URL(own);
  return source === host || source === origin || source.startsWith(`${origin}/`);
};

const WORDS = { 'script-src': 'scripts', 'connect-src': 'connections', 'img-src': 'images', 'style-src': 'style sheets', 'font-src': 'fonts', 'frame-src': 'frames', 'media-src': 'sound and film' };

// What a policy says of one kind of file: nothing, or what is wrong with it.
const loose = (policy, name, own) => {
  const list = sources(policy, name);
  if (!list) return 'the policy does not say';
  const lower = list.map((one) => one.toLowerCase());
  const hashed = lower.some((one) => /^'(nonce|sha\d+)-/.test(one));
  // Beside a nonce or a hash a browser does not heed it.
  if (lower.includes("'unsafe-inline'") && !hashed && name === 'script-src') return "'unsafe-inline': any text of the page may become a script";
  if (lower.includes("'strict-dynamic'")) return "'strict-dynamic': a script of the page may bring in any other";
  if (lower.includes("'unsafe-eval'")) return "'unsafe-eval': any text may become a script";
  const others = foreign(list.filter((one) => !/^'unsafe-/i.test(one) && !(name === 'img-src' && one === 'data:')), own);
  return others.length ? `it lets in ${others.join(', ')}` : '';
};

/** Each kind of file, by the strictest of the policies: all of them hold. */
const kinds = (all, own) =>
  Object.entries(WORDS).map(([name, word]) => {
    const faults = all.map((policy) => loose(policy, name, own));
    const fault = faults.includes('') ? '' : faults[0];
    const hard = name === 'script-src' || name === 'connect-src';
    return {
      id: name,
      name: `Policy: ${word} of this website only`,
      status: !fault ? 'pass' : hard || /lets in/.test(fault) ? 'fail' : 'look',
      found: fault ? `${name}: ${fault}.` : `${name} lets in nothing of another website.`,
      todo: fault ? `Set ${name} as docs/embedding/headers.md has it, or take out what needs more.` : '',
    };
  });

const strictest = (all, name) => all.map((policy) => sources(policy, name)).find(Boolean);

const ancestors = (all) => {
  const list = strictest(all, 'frame-ancestors');
  const open = list?.some((one) => /^(\*|https?:|https?:\/\/\*)$/.test(one));
  const status = !list || open ? 'fail' : 'pass';
  return {
    id: 'frame-ancestors',
    name: 'Policy: who may put this page in a frame',
    status,
    found: !list ? 'frame-ancestors is not set: any website may put this page in a frame.' : `frame-ancestors ${list.join(' ')}.`,
    todo: status === 'pass' ? '' : "Set frame-ancestors 'self', 'none', or the address of the website that frames it. It counts in a header only.",
  };
};

const closed = (all, name, what) => {
  const list = strictest(all, name);
  const status = list && list.every((one) => /^'(none|self)'$/.test(one)) ? 'pass' : 'look';
  return {
    id: name,
    name: `Policy: ${what}`,
    status,
    found: list ? `${name} ${list.join(' ')}.` : `${name} is not set.`,
    todo: status === 'pass' ? '' : `Set ${name} 'none'.`,
  };
};

// Headers by which a browser is told to send reports somewhere, whatever the policy says.
const REPORTING = { 'content-security-policy-report-only': 'Content-Security-Policy-Report-Only', 'reporting-endpoints': 'Reporting-Endpoints', 'report-to': 'Report-To', nel: 'NEL' };

const reports = (all, headers) => {
  const directives = ['report-uri', 'report-to'].filter((name) => all.some((policy) => policy.has(name)));
  const named = [...directives.map((name) => `${name} in the policy`), ...Object.keys(REPORTING).filter((name) => headers[name] !== undefined).map((name) => `the header ${REPORTING[name]}`)].join(', ');
  return {
    id: 'reports',
    name: 'No reports',
    status: named ? 'look' : 'pass',
    found: named ? `Browsers may be asked to send reports: ${named}. A report has the address of the page in it.` : 'Browsers are asked for no reports.',
    todo: named ? 'Take them off this page. A host or a proxy in front of it may have set them.' : '',
  };
};

const compiles = (all) => {
  const able = all.every((policy) => sources(policy, 'script-src')?.some((one) => /^'(wasm-)?unsafe-eval'$/i.test(one)) ?? true);
  return {
    id: 'wasm',
    name: 'Policy: WebAssembly',
    status: 'pass',
    found: able ? 'WebAssembly may run.' : 'WebAssembly may not run: the engine runs as plain JavaScript, which is the same in a larger file.',
    todo: '',
  };
};

/** Everything about the policy. */
export const policy = ({ address, headers, page }) => {
  const header = headers['content-security-policy'];
  const all = policies(header, page.policies);
  if (!all.length) {
    return [{
      id: 'policy',
      name: 'Content Security Policy',
      status: 'fail',
      found: 'The page has no policy: any script that gets onto it may read what is pressed and send it away.',
      todo: 'Set the header of docs/embedding/headers.md for this page.',
    }, reports(all, headers)];
  }
  const headed = policies(header);
  return [
    {
      id: 'policy',
      name: 'Content Security Policy',
      status: headed.length ? 'pass' : 'look',
      found: headed.length ? 'The page has a policy in its headers.' : 'The policy is in the page and not in its headers: it does not hold for what stands before it.',
      todo: headed.length ? '' : 'Let the server set it.',
    },
    ...kinds(all, address),
    ancestors(headed),
    closed(all, 'base-uri', 'no other base for addresses'),
    closed(all, 'form-action', 'no form can send'),
    reports(all, headers),
    compiles(all),
  ];
};
