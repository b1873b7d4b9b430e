/** What was found of one promise; what is well has nothing to do. */
export const finding = (id, name, status, found, todo) => ({ id, name, status, found, todo: status === 'pass' ? '' : todo });
