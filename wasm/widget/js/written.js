// What Rust wrote, read where it stands in the memory of its module: one call, and the browser decodes it.
const utf8 = new TextDecoder();

/** The text of `length` bytes at `from`; `memory` gives the memory, which may move when it grows. */
export const written = (memory, from, length) => (length ? utf8.decode(new Uint8Array(memory(), from, length)) : '');
