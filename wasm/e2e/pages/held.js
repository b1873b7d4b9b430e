// Holds the whole engine back until the test lets it come: loaded before the element.
{
  const real = window.fetch;
  const waiting = [];
  let open = false;
  let mended = false;

  // Where the files of this page are spoilt, `mend` has those that are not.
  const where = (url) => (mended ? String(url).replace(/\/whole-[a-z-]+\//, '/') : url);
  window.fetch = (url, how) => {
    if (!/whole_bg/.test(url) || open) return real(where(url), how);
    return new Promise((go) => waiting.push(() => go(real(where(url), how))));
  };
  window.come = () => {
    open = true;
    for (const go of waiting.splice(0)) go();
  };
  window.mend = () => {
    mended = true;
  };

  // While `window.breaks` is true, the whole stops at the first thing that it is handed.
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...all) => {
    const made = await instantiate(...all);
    const { exports } = made.instance;
    const act = (handle, number, value) => {
      if (window.breaks && number >= 2000) throw new Error('stopped');
      return exports.fingerpost_act(handle, number, value);
    };
    return { instance: { exports: { ...exports, fingerpost_act: act } } };
  };
}
