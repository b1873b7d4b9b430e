// What a page does to the world around it, by its own account: every door through which something could leave is replaced by
// one that writes down that it was used, and is still used. Put in after the element's own files are there, so that every
// note is one too many. It works alike in every engine; what it cannot see, the servers and the browser's driver are asked.

const script = `
  if (window.noted) return;
  const noted = (window.noted = []);
  const note = (what, ...more) => noted.push([what, ...more.map(String)].join(' ').slice(0, 200));
  const door = (owner, name) => {
    const was = owner?.[name];
    if (typeof was !== 'function') return;
    owner[name] = function (...more) {
      note(name, ...more);
      // By the page itself where it is the window's: a driver's own scripts may have another.
      return new.target ? Reflect.construct(was, more) : was.apply(owner === window ? window : this, more);
    };
    owner[name].prototype = was.prototype;
  };
  for (const name of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'table', 'dir', 'assert']) door(console, name);
  for (const name of ['fetch', 'open', 'postMessage', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'Worker', 'SharedWorker', 'BroadcastChannel']) door(window, name);
  door(XMLHttpRequest.prototype, 'open');
  door(Navigator.prototype, 'sendBeacon');
  for (const name of ['pushState', 'replaceState']) door(History.prototype, name);
  for (const name of ['setItem', 'removeItem', 'clear']) door(Storage.prototype, name);
  door(IDBFactory.prototype, 'open');
  if (window.CacheStorage) door(CacheStorage.prototype, 'open');
  for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation', 'hashchange', 'popstate', 'message']) {
    addEventListener(kind, (event) => note(kind, event.message ?? event.reason ?? event.blockedURI ?? ''), true);
  }
  const told = () => [document.title, location.href, window.name, history.length, JSON.stringify(history.state), document.cookie, document.documentElement.outerHTML].join('\\n');
  const before = told();
  window.outward = () => {
    const now = told();
    return [...noted, ...(now === before ? [] : ['told: ' + now])];
  };
`;

/** Begins to write down. What the page shows outside the element from here on must not change either. */
export const note = (driver) => driver.executeScript(script);

/** Everything that the page did outward since: nothing, or it is wrong. */
export const outward = (driver) => driver.executeScript('return window.outward()');
