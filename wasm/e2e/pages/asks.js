// A page that would rather keep people: it asks whether one really wants to leave.
window.addEventListener('beforeunload', (event) => event.preventDefault());
window.onbeforeunload = () => 'Stay?';
