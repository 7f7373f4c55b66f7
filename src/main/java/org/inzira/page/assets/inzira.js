// What pages keep on this device for an account goes when that account signs out.
(function () {
  'use strict';

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.classList.contains('sign-out')) {
      return;
    }
    const beginning = 'inzira.kept.' + form.dataset.account + '.';
    const kept = Object.keys(localStorage).filter((key) => key.startsWith(beginning));
    if (kept.length > 0 && !window.confirm(form.dataset.kept)) {
      event.preventDefault();
      return;
    }
    kept.forEach((key) => localStorage.removeItem(key));
  });
})();
