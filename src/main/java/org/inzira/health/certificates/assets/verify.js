// Reads what a certificate states with the keys that came with the page. It sends nothing anywhere.
(function () {
  'use strict';

  // What is signed stands behind the # of an address, which no browser sends to a server.
  const offline = document.getElementById('offline');
  if (offline && location.hash.length > 1) {
    offline.href = '/verify' + location.hash;
  }
  const page = document.getElementById('verify');
  if (!page) {
    return;
  }
  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };
  const json = (text) => JSON.parse(new TextDecoder().decode(bytes(text)));

  async function verdict(read) {
    const text = read.slice(read.indexOf('#') + 1).replace(/\s/g, '');
    const parts = text.split('.');
    if (parts.length !== 3 || text.length > 4000 || !/^[A-Za-z0-9_.-]+$/.test(text)) {
      return { state: 'unreadable' };
    }
    const header = json(parts[0]);
    if (header.alg !== 'ES256' || header.typ !== 'fit+jwt' || 'crit' in header) {
      return { state: 'unreadable' };
    }
    const key = JSON.parse(page.dataset.keys).keys.find((one) => one.kid === header.kid);
    if (!key) {
      return { state: 'unknown-key' };
    }
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const known = await crypto.subtle.importKey('jwk', key, algorithm, false, ['verify']);
    const said = new TextEncoder().encode(parts[0] + '.' + parts[1]);
    if (!(await crypto.subtle.verify(algorithm, known, bytes(parts[2]), said))) {
      return { state: 'forged' };
    }
    const claims = json(parts[1]);
    return { state: claims.exp * 1000 > Date.now() ? 'holds' : 'over', claims: claims };
  }

  const words = new Map(
    Array.from(page.querySelectorAll('[data-said]'), (one) => [one.dataset.said, one.textContent])
  );
  const word = (name) => words.get(name) || name;

  function row(label, value) {
    const line = document.createElement('div');
    const term = document.createElement('dt');
    const told = document.createElement('dd');
    term.textContent = word(label);
    told.textContent = value;
    line.append(term, told);
    return line;
  }

  function show(found) {
    const box = document.getElementById('verdict');
    const claims = found.claims;
    box.hidden = false;
    box.className = 'card verify verify-' + found.state;
    document.getElementById('verdict-sentence').textContent = word(found.state);
    document.getElementById('verdict-note').hidden = found.state !== 'holds';
    document.getElementById('verdict-claims').replaceChildren();
    if (claims) {
      const needs = (claims.cond || []).map((code) => word('need-' + code)).join(', ');
      document.getElementById('verdict-claims').append(
        row('number', claims.num),
        row('initials', claims.ini),
        row('born', claims.yob ? String(claims.yob) : '–'),
        row('until', claims.until),
        row('needs', needs || word('none')),
        row('issuer', claims.iss)
      );
    }
  }

  function check() {
    const read = document.getElementById('statement').value;
    if (!window.crypto || !crypto.subtle) {
      show({ state: 'unable' });
      return;
    }
    verdict(read).then(show, () => show({ state: 'unreadable' }));
  }

  document.getElementById('verify-form').addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  if (location.hash.length > 1) {
    document.getElementById('statement').value = location.hash.slice(1);
    check();
  }
})();
