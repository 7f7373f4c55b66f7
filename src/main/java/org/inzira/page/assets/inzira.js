// What pages keep on this device for an account goes when that account signs out; a screen that
// nobody uses locks itself.
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

  // Whoever walks away leaves nothing to read: all pages of a browser lock once none was used for
  // a while. A phone that is offline waits, since it could show nothing after the lock.
  const lock = document.querySelector('form.lock');
  const minutes = lock ? Number(lock.dataset.minutes) : 0;
  if (minutes > 0) {
    let used = Date.now();
    let told = used;
    // The server hears of it, too: what somebody types for long must not meet a lock when it is sent.
    const tell = () => {
      if (navigator.onLine && Date.now() - told > 60000) {
        told = Date.now();
        fetch('/locked', { redirect: 'manual', cache: 'no-store' }).catch(() => {});
      }
    };
    const use = () => {
      tell();
      if (Date.now() - used > 5000) {
        localStorage.setItem('inzira.used', String(Date.now()));
      }
      used = Date.now();
    };
    localStorage.setItem('inzira.used', String(used));
    ['pointerdown', 'keydown', 'wheel', 'touchmove'].forEach((name) =>
      document.addEventListener(name, use, { passive: true }));
    setInterval(() => {
      const newest = Math.max(used, Number(localStorage.getItem('inzira.used')) || 0);
      if (navigator.onLine && Date.now() - newest >= minutes * 60000) {
        lock.submit();
      }
    }, 5000);
  }

  // A page that a browser kept is asked for again: it may be locked by now, or another's.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
